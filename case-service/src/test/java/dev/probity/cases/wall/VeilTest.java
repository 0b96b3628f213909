package dev.probity.cases.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeilTest {
    @ParameterizedTest
    @CsvSource({
        "Amber Heron looked twice, A colleague looked twice",
        "paid by Amber Heron., Paid by a colleague.",
        "paid by Amber Heron 2., Paid by a colleague.",
        "paid by Amber Heron 3., Paid by a colleague.",
        "Amber Heron 14 times, A colleague times",
        "it was amber  HERON, It was a colleague",
        "paid by Amber Heronry, Paid by Amber Heronry",
        "paid by Slate Plover, Paid by Slate Plover"
    })
    void namesBehindTheWallAreTakenOutWhole(String text, String shown) {
        assertEquals(shown, Veil.over(List.of("Amber Heron", "Amber Heron 2")).sentence(text));
    }

    @ParameterizedTest
    @CsvSource({"paid by Amber Heron"})
    void whoIsWalledFromNobodyReadsWhatWasWritten(String text) {
        assertEquals(text, Veil.over(List.of()).sentence(text));
    }
}

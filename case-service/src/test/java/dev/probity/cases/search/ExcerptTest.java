package dev.probity.cases.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void whatWasFoundIsToldApartAndNothingIsLost() {
        assertEquals(
                List.of(
                        new ExcerptPart("Asked about ", false),
                        new ExcerptPart("accounts", true),
                        new ExcerptPart(" of <b>M-8812</b>", false)),
                Excerpt.parts("Asked about \uE000accounts\uE001 of <b>M-8812</b>"));
    }

    @Test
    void anIdentifierIsOnePart() {
        assertEquals(List.of(new ExcerptPart("M-8812", true)), Excerpt.parts("\uE000M\uE001\uE000-8812\uE001"));
    }

    @Test
    void aTextOfNothingHasNoParts() {
        assertEquals(List.of(), Excerpt.parts(""));
    }
}

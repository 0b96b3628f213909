package dev.probity.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.identity.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STAFF | [{\"f\":\"purpose\",\"d\":14.1},{\"f\":\"volume\",\"d\":9}] | M-1 | 'Look-ups without a ticket, M-1'",
                "STAFF | [{\"f\":\"volume\",\"d\":20},{\"f\":\"purpose\",\"d\":1}] | M-1 M-2 M-3 | 'Many more look-ups than usual, three merchants'",
                "MERCHANT | [{\"f\":\"ring\",\"d\":20}] | '' | 'A burst of reviews: M-7'",
                "STAFF | [{\"f\":\"tickets\",\"d\":-3}] | '' | 'Evidence: M-7'",
                "PERSON | [{\"f\":\"purpose\",\"d\":14.1}] | '' | 'Staff at its merchants unasked: M-7'",
                "PERSON | [{\"f\":\"brandnew\",\"d\":3}] | '' | 'brandnew: M-7'"
            })
    void sayWhatTheHeaviestEvidenceIsAndWhomItInvolves(SubjectKind kind, String lines, String merchants, String title) {
        var named = merchants.isBlank() ? List.<String>of() : List.of(merchants.split(" "));
        assertEquals(title, CaseTitles.of(lines, kind, "M-7", named));
    }

    @Test
    void countManyMerchantsInFigures() {
        var nine = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertEquals(
                "A burst of reviews, 9 merchants",
                CaseTitles.of("[{\"f\":\"ring\",\"d\":2}]", SubjectKind.MERCHANT, "M-7", nine));
    }
}

package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.Reached;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final EvidenceRef EVENT =
            new EvidenceRef("/trust", "e-1", "dev.probity.identifier.observed.v1", Instant.EPOCH, null, null, null);

    private static Strand by(TieKind kind) {
        return new Strand(kind, "any", 2, List.of(EVENT));
    }

    private static Reached reached(String merchant, TieKind kind) {
        return new Reached("merchant:" + merchant, by(kind));
    }

    @Test
    void whatAGoBetweenHasToDoWithSeveralIsSaidOnce() {
        var reached = List.of(
                reached("M-12", TieKind.PAID_BY), reached("M-40", TieKind.DEVICE), reached("M-9", TieKind.PAID_BY));

        assertEquals(
                "shares a phone with person:P-77, who was paid by M-12 and M-9 and shares a device with M-40 and is tied to 3 more",
                Words.path(by(TieKind.PHONE), "person:P-77", reached, 6));
    }

    @Test
    void whomNobodyReachesIsNamedAlone() {
        assertEquals("paid person:P-77", Words.path(by(TieKind.PAID_BY), "person:P-77", List.of(), 0));
    }
}

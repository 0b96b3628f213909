package dev.probity.scoring.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairGainTest {
    private static final Instant TIME = Instant.parse("2026-09-07T10:15:30.000000001Z");

    private static PairGain gain(float logP) {
        var events = IntStream.range(0, 9)
                .mapToObj(i -> new EvidenceRef(
                        "/a/source".repeat(100), "é" + i, "dev.probity.review.removed.v1", TIME, "merchant:M-1", null))
                .toList();
        return new PairGain("staff:S-1", "merchant:M-1", 20_706, logP, TIME, "sales rose", events);
    }

    @Test
    void gainReadBackIsTheSame() {
        assertEquals(gain(-2), PairGain.of(gain(-2).bytes()));
        assertEquals(PairGain.MOST_EVIDENCE, gain(-2).evidence().size());
    }

    @Test
    void whatIsNoGainIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> gain(0));
        assertThrows(IllegalArgumentException.class, () -> PairGain.of(new byte[] {9}));
        assertThrows(IllegalArgumentException.class, () -> PairGain.of(Arrays.copyOf(gain(-2).bytes(), 20)));
    }

    @Test
    void dossierReadBackTellsTheSame() {
        var dossier = new PairDossier("merchant:M-1");
        dossier.touch(StaffTouchBytesTest.touch(Set.of(TouchKind.REVIEWER_CONTACT), Cover.NONE, "T", 0, 3));
        dossier.gain(gain(-2));
        dossier.path(new Path("staff:S-1", "merchant:M-1", 2, TIME, "a path of two hops", gain(-2).evidence()));
        var again = PairDossier.of(dossier.bytes());
        assertEquals(
                "M-1: on 1 day looked at reviewers' contacts, without a ticket; then sales rose; a path of two hops",
                again.words());
        assertEquals(dossier.evidence(), again.evidence());
        assertArrayEquals(dossier.bytes(), again.bytes());
    }

    @Test
    void wordsCountForwardAndBackward() {
        var events = gain(-2).evidence();
        var gains = List.of(
                new Gain(GainKind.REVIEW_REMOVED, 1, 2, events.getFirst()),
                new Gain(GainKind.REVIEW_REMOVED, 1, 2, events.getFirst()),
                new Gain(GainKind.SALES, (float) Math.log(1.42), 3, events.getFirst()));
        assertEquals(
                "2 negative reviews vanished, sales rose by 42 %; none such in the 30 days before",
                GainWords.gained(gains, 0));
        assertTrue(GainWords.gained(gains, 3).endsWith("; in the 30 days before: 3"));
    }
}

package dev.probity.cases.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {
    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void theIntervalIsWilsons() {
        var share = Share.of(81, 263);
        assertEquals(0.3080, share.share(), 1e-4);
        assertEquals(0.2553, share.low(), 1e-4);
        assertEquals(0.3662, share.high(), 1e-4);
        assertEquals(0.0, Share.of(0, 20).low(), 1e-12);
        assertEquals(0.1611, Share.of(0, 20).high(), 1e-4);
    }

    @Test
    void ofNothingAnythingMayBe() {
        assertEquals(new Share(0, 0, 0, 0, 1), Share.of(0, 0));
    }

    @Test
    void noneAreMoreThanAll() {
        assertThrows(IllegalArgumentException.class, () -> Share.of(2, 1));
    }

    @Property
    void theShareLiesWithinItsInterval(@ForAll @IntRange(max = 500) int hits, @ForAll @IntRange(max = 500) int others) {
        var share = Share.of(hits, hits + others);
        assertTrue(0 <= share.low() && share.low() <= share.share() + 1e-12);
        assertTrue(share.share() <= share.high() + 1e-12 && share.high() <= 1);
    }
}

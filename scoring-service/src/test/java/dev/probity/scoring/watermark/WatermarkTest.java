package dev.probity.scoring.watermark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatermarkTest {
    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);

    private final Watermark mark = new Watermark();

    private boolean speaks(int sender, Instant time) {
        return mark.advance(new Tick(sender, 3, time, false));
    }

    private boolean isQuiet(int sender, Instant time) {
        return mark.advance(new Tick(sender, 3, time, true));
    }

    @Test
    void standsStillUntilEveryPartitionHasSpoken() {
        assertFalse(speaks(0, LATER));
        assertFalse(speaks(1, LATER));
        assertEquals(Instant.EPOCH, mark.time());
        assertTrue(speaks(2, NOON));
        assertEquals(NOON, mark.time());
    }

    @Test
    void standsStillWhileNobodyKnowsHowManyPartitionsThereAre() {
        assertFalse(mark.advance(new Tick(0, 0, NOON, false)));
        assertEquals(Instant.EPOCH, mark.time());
    }

    @Test
    void goesByThePartitionThatLagsBehind() {
        speaks(0, NOON);
        speaks(1, NOON);
        speaks(2, NOON);
        assertFalse(speaks(0, LATER));
        assertFalse(speaks(1, LATER));
        assertEquals(NOON, mark.time());
        assertTrue(speaks(2, NOON.plusSeconds(60)));
        assertEquals(NOON.plusSeconds(60), mark.time());
    }

    @Test
    void doesNotWaitForAQuietPartitionUntilItSpeaksAgain() {
        speaks(0, NOON);
        speaks(1, NOON);
        isQuiet(2, Instant.EPOCH);
        assertEquals(NOON, mark.time());
        assertFalse(speaks(2, NOON));
        speaks(0, LATER);
        assertFalse(speaks(1, LATER));
        assertTrue(speaks(2, LATER));
    }

    @Test
    void goesAsFarAsAnyPartitionOnceAllAreQuiet() {
        speaks(0, NOON);
        speaks(1, LATER);
        speaks(2, NOON);
        isQuiet(0, NOON);
        isQuiet(1, LATER);
        assertTrue(isQuiet(2, NOON));
        assertEquals(LATER, mark.time());
    }

    @Test
    void neverGoesBack() {
        speaks(0, LATER);
        speaks(1, LATER);
        speaks(2, LATER);
        assertFalse(speaks(1, NOON));
        assertEquals(LATER, mark.time());
    }

    @Test
    void isTheSameAfterARestart() {
        speaks(0, NOON);
        isQuiet(1, Instant.EPOCH);
        speaks(2, LATER);
        var again = Watermark.of(mark.bytes());
        assertEquals(NOON, again.time());
        assertTrue(again.advance(new Tick(0, 3, LATER, false)));
        assertEquals(LATER, again.time());
        assertEquals(Instant.EPOCH, Watermark.of(null).time());
    }
}

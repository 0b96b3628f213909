package dev.probity.scoring.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.stream.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-05");
    private static final Instant ITS_END = DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /** Three figures in three rooms, which only together keep what a day is compared with from hanging on who was read first. */
    @Test
    void whoeverIsHandedOverFindsTheBaselineThatTheirDayIsComparedWithPublished() {
        int next = (int) DAY.toEpochDay() + 1;
        var slowest = ITS_END.minus(Progress.WINDOW);
        assertTrue(Cut.lastDay(slowest) >= next - PeerLookup.SETTLES, "the first event of a day may come too early");
    }

    @Test
    void dayIsCutOnceItsEndLiesHalfADayBehind() {
        assertEquals(
                DAY.toEpochDay() - 1,
                Cut.lastDay(ITS_END.plus(Duration.ofHours(12)).minusSeconds(1)));
        assertEquals(DAY.toEpochDay(), Cut.lastDay(ITS_END.plus(Duration.ofHours(12))));
    }

    @Test
    void daysLieInTheirOrderInAStore() {
        assertTrue(Cut.key(999, "z").compareTo(Cut.key(20_000, "a")) < 0);
        assertEquals(20_000, Cut.day(Cut.key(20_000, "team:T@x")));
        assertEquals("team:T@x", Cut.group(Cut.key(20_000, "team:T@x")));
    }
}

package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void timeIsSharedOutEvenly() {
        assertEquals(
                new Schedule(5, Duration.ofSeconds(4).minus(Schedule.GAP)),
                Schedule.within(Duration.ofSeconds(100), 5, 5));
    }

    @Test
    void turnsDoNotGetLongerThanIsUseful() {
        assertEquals(
                Schedule.LONGEST_TURN,
                Schedule.within(Duration.ofHours(1), 3, 2).turn());
    }

    @Test
    void roundsAreGivenUpBeforeTurnsGetTooShort() {
        Schedule schedule = Schedule.within(Duration.ofSeconds(30), 5, 5);
        assertEquals(2, schedule.rounds());
        assertTrue(schedule.turn().compareTo(Schedule.SHORTEST_TURN) >= 0);
    }

    @Test
    void tooLittleTimeIsSaid() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Schedule.within(Duration.ofSeconds(5), 5, 6));
        assertTrue(refusal.getMessage().contains("--time"), refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Schedule.within(Duration.ofSeconds(-50), 5, 6));
    }

    @Property
    void whateverIsPlannedFits(
            @ForAll @IntRange(min = 20, max = 4_000) int seconds,
            @ForAll @IntRange(min = 1, max = 20) int rounds,
            @ForAll @IntRange(min = 1, max = 6) int contenders) {
        Schedule schedule = Schedule.within(Duration.ofSeconds(seconds), rounds, contenders);
        Duration planned = schedule.turn().plus(Schedule.GAP).multipliedBy((long) schedule.rounds() * contenders);
        assertTrue(planned.compareTo(Duration.ofSeconds(seconds)) <= 0);
        assertTrue(schedule.rounds() <= rounds);
    }
}

package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
    private static final TopicPartition ACTIVITY = new TopicPartition("probity.activity", 2);
    private static final TopicPartition TIES = new TopicPartition("probity.ties", 2);

    private long now;
    private final Progress progress = new Progress(() -> now);

    private void passes(Duration time) {
        now += time.toNanos();
    }

    /** Looks again and again for so many seconds, and finds nothing to read. */
    private void nothingComes(int seconds, TopicPartition... partitions) {
        for (int half = 0; half <= 2 * seconds; half++) {
            for (var partition : partitions) {
                progress.atEnd(partition, true);
            }
            passes(Duration.ofMillis(500));
        }
    }

    @Test
    void beforeAnybodyToldHowFarItCameNothingIsHandedOverFarFromTheFirstThatIsThere() {
        assertEquals(NOON.plus(Progress.WINDOW), progress.limit(NOON));
        assertEquals(NOON.plus(Progress.WINDOW), progress.limit(NOON.plus(Duration.ofDays(9))));
        var earlier = NOON.minus(Duration.ofDays(3));
        assertEquals(earlier.plus(Progress.WINDOW), progress.limit(earlier));
    }

    @Test
    void limitGoesByTheSlowestOnceAllHaveTold() {
        progress.reached(0, 2, NOON.plusSeconds(60));
        assertEquals(NOON.plus(Progress.WINDOW), progress.limit(NOON));
        progress.reached(1, 2, NOON.plusSeconds(30));
        assertEquals(NOON.plusSeconds(30).plus(Progress.WINDOW), progress.limit(NOON));
        progress.reached(1, 2, NOON.plusSeconds(90));
        assertEquals(NOON.plusSeconds(60).plus(Progress.WINDOW), progress.limit(NOON.minus(Duration.ofDays(30))));
    }

    @Test
    void limitNeverGoesBack() {
        progress.reached(0, 1, NOON);
        progress.reached(0, 1, NOON.minus(Duration.ofDays(2)));
        assertEquals(NOON.plus(Progress.WINDOW), progress.limit(NOON));
    }

    @Test
    void whoeverDoesNotMoveForLongIsNotWaitedFor() {
        progress.reached(0, 1, NOON);
        var next = NOON.plus(Duration.ofDays(5));
        passes(Duration.ofMinutes(9));
        assertFalse(progress.lostPatience(next));
        passes(Duration.ofMinutes(2));
        assertTrue(progress.lostPatience(next));
        assertEquals(next.plus(Progress.WINDOW), progress.limit(next));
        assertFalse(progress.lostPatience(next.plus(Duration.ofDays(5))), "each wait begins anew");
    }

    @Test
    void partitionIsBusyWhileItIsReadOrNobodyReadsItHere() {
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2));
        progress.assigned(Set.of(ACTIVITY));
        progress.handedOver(ACTIVITY, 7);
        nothingComes(60, ACTIVITY);
        progress.processed("probity.activity", 2, 6);
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2), "one that was handed over is not done");
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(3));
    }

    @Test
    void partitionIsAtItsEndOnceNothingCameForAWhileInAnyTopic() {
        progress.assigned(Set.of(ACTIVITY, TIES));
        nothingComes(6, ACTIVITY);
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2), "the other topic is not read to its end");
        nothingComes(4, ACTIVITY, TIES);
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2), "more may be on its way");
        nothingComes(2, ACTIVITY, TIES);
        assertInstanceOf(Progress.Standing.AtEnd.class, progress.standing(2));
        progress.atEnd(TIES, false);
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2));
    }

    @Test
    void whoeverDidNotLookDoesNotKnowThatNothingCame() {
        progress.assigned(Set.of(ACTIVITY));
        nothingComes(4, ACTIVITY);
        passes(Duration.ofSeconds(20));
        progress.atEnd(ACTIVITY, true);
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2));
        nothingComes(6, ACTIVITY);
        assertInstanceOf(Progress.Standing.AtEnd.class, progress.standing(2));
    }

    @Test
    void partitionWaitsAtTheEarliestEventThatIsHeldBack() {
        progress.assigned(Set.of(ACTIVITY, TIES));
        progress.held(ACTIVITY, NOON.plusSeconds(5));
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2), "ties may bring an earlier one");
        progress.held(TIES, NOON);
        assertEquals(new Progress.Standing.Waits(NOON), progress.standing(2));
        progress.held(TIES, null);
        nothingComes(6, TIES);
        assertEquals(new Progress.Standing.Waits(NOON.plusSeconds(5)), progress.standing(2));
        progress.revoked(Set.of(ACTIVITY, TIES));
        assertInstanceOf(Progress.Standing.Busy.class, progress.standing(2));
    }

    @Test
    void marksOfAnotherApplicationAreToldApart() {
        progress.application("probity-scoring");
        assertTrue(progress.isOf("probity-scoring"));
        assertFalse(progress.isOf("probity-scoring-2"));
    }
}

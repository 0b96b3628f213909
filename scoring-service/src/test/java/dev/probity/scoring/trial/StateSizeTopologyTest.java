package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.staff.StaffStores;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an event costs is the bytes of its person's record: it must not grow unseen. */
class StateSizeTopologyTest {
    private static final Stories.Size SMALL = new Stories.Size(50, 100, 28);

    /** Bytes that half of the records have at most, as read today (2,342); 2,048 are promised (ADR 0022). To be lowered as they shrink, and raised by an ADR only. */
    private static final int MEDIAN = 2_350;

    /** The same of nine in ten (2,680). */
    private static final int NINE_IN_TEN = 2_700;

    @Test
    void aPersonsRecordIsNoLargerThanItWas() throws Exception {
        try (var stories = new Stories();
                var trial = new Trial(Map.of())) {
            stories.tell(SMALL, 904, "HARD", 0.02, trial::tell, truth -> {});
            var sizes = trial.sizes(StaffStores.STATES).stream().sorted().toList();
            assertTrue(sizes.size() >= SMALL.staff() * 9 / 10, () -> "only " + sizes.size());
            int median = sizes.get(sizes.size() / 2);
            int tenth = sizes.get(sizes.size() * 9 / 10);
            assertTrue(
                    median <= MEDIAN && tenth <= NINE_IN_TEN,
                    () -> "median " + median + ", a tenth above " + tenth + " bytes, largest " + sizes.getLast());
        }
    }
}

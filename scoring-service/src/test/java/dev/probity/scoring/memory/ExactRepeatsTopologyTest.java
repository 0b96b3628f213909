package dev.probity.scoring.memory;

import static dev.probity.scoring.event.Events.STAFF;
import static dev.probity.scoring.event.Events.aLook;
import static dev.probity.scoring.event.Events.aPayment;
import static dev.probity.scoring.event.Events.aReview;
import static dev.probity.scoring.event.Events.aTip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told again, through the whole topology. */
class ExactRepeatsTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");
    private static final String MERCHANT = "merchant:M-1";
    private static final List<String> WRITTEN = List.of("probity.findings", "probity.risk", "probity.alerts");

    private static Story story(String kept) {
        return new Story(MONDAY, Map.of("probity.scoring.exact-repeats", kept));
    }

    /** Looks of one person; every one in a day that is still open when they are told again. */
    private static void looks(Story story, int count) {
        for (int i = 0; i < count; i++) {
            var time = MONDAY.plus(Duration.ofSeconds(45L * i));
            story.tell("probity.activity", STAFF, aLook("look-" + i, time, "M-" + i % 50, null));
        }
    }

    private static void reviews(Story story, int from, int to, Duration apart) {
        for (int i = from; i < to; i++) {
            var time = MONDAY.plus(apart.multipliedBy(i));
            story.tell(
                    "probity.market", MERCHANT, aReview("review-" + i, time, "M-1", "R-" + i, 1 + Math.floorMod(i, 5)));
        }
    }

    private static Map<String, String> state(Story story) {
        return story.stores(RepeatStage.STORE);
    }

    /** Who was paid, met and told of, each more often than any party's own record remembers. */
    private static void tiesAndTips(Story story) {
        for (int i = 0; i < 40; i++) {
            var time = MONDAY.plus(Duration.ofHours(i));
            var payer = "person:P-" + i % 8;
            story.tell("probity.ties", payer, aPayment("paid-" + i, time, payer, STAFF, 100 + 10 * i));
            story.tell("probity.ties", payer, aPayment("got-" + i, time, payer, MERCHANT, 50));
            story.tell("probity.tips", STAFF, aTip("tip-" + i, time, STAFF));
        }
    }

    private static void silence(Story story) {
        WRITTEN.forEach(topic -> assertTrue(story.told(topic).isEmpty(), topic));
    }

    @Test
    void aWholeFileToldAgainLeavesStateFindingsAndBillAsTheyWere() {
        try (var story = story("P7D")) {
            looks(story, 1_737);
            reviews(story, 0, 400, Duration.ofMinutes(20));
            assertFalse(story.told("probity.findings").isEmpty());
            WRITTEN.forEach(story::told);
            var once = state(story);

            looks(story, 1_737);
            reviews(story, 0, 400, Duration.ofMinutes(20));

            assertEquals(once, state(story));
            silence(story);
        }
    }

    @Test
    void paymentsAndTipsToldAgainLeaveStateFindingsAndBillAsTheyWere() {
        try (var story = story("P7D")) {
            tiesAndTips(story);
            assertFalse(story.told("probity.findings").isEmpty());
            WRITTEN.forEach(story::told);
            var once = state(story);

            tiesAndTips(story);

            assertEquals(once, state(story));
            silence(story);
        }
    }

    @Test
    void whenItIsOffRepeatsAmongTheLast128ChangeNothing() {
        try (var story = story("PT0S")) {
            looks(story, RecentIds.REMEMBERED);
            WRITTEN.forEach(story::told);
            var once = state(story);

            looks(story, RecentIds.REMEMBERED);

            assertEquals(once, state(story));
            silence(story);
        }
    }

    @Test
    void whenItIsOffOneBeyondTheLast128IsCountedAgain() {
        try (var story = story("PT0S")) {
            looks(story, RecentIds.REMEMBERED + 1);
            var once = state(story);

            looks(story, 1);

            assertNotEquals(once, state(story));
        }
    }

    @Test
    void whatIsOlderThanTheTimeIsForgotten() {
        try (var story = story("P1D")) {
            reviews(story, 0, 24 * 30, Duration.ofHours(1));

            int kept = 0;
            try (var all = story.driver.getKeyValueStore(RepeatStage.STORE).all()) {
                for (; all.hasNext(); all.next()) {
                    kept++;
                }
            }
            assertTrue(kept >= 24 && kept <= 24 * 5 / 4 + 3, kept + " records");
        }
    }

    /** Known by their own party's clock, whatever day it is for others in the partition. */
    @Test
    void recordsOfYearsAgoAreRememberedBesideThoseOfToday() {
        try (var story = story("P7D")) {
            looks(story, 10);
            reviews(story, -20_000, -19_700, Duration.ofHours(1));
            var once = state(story);

            reviews(story, -19_868, -19_700, Duration.ofHours(1));

            assertEquals(once, state(story));
        }
    }
}

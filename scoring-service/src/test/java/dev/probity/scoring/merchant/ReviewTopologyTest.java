package dev.probity.scoring.merchant;

import static dev.probity.scoring.event.Events.aReview;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.Story;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerLookup;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews of a merchant, through the whole topology. */
class ReviewTopologyTest {
    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final String MARKET = "probity.market";
    private static final String MERCHANT = "merchant:M-1";
    private static final String FORMAT_1 =
            "AQAAAaHuVl4AAwAGZ2FyZGVuAQEAAAAATUGszz5BvR6aTttOwE7VPZI3nn/AAAA+iUepTtgAAAAFTs6+HgkPf8AAAD41CqhO0gAAAAROwL2p2o"
                    + "B/wAAAPolHqU7YAAAABf//QVNwpEDTcKQBTtVA8D1xQQtR7AAAAAAAAAYAAwAAAAB/wAAAAAFOwD9mZmZABmZmAAAAAAAAFAAKAAAAAH/AAAAA"
                    + "QVNwpAAAAAABTtU/ZmZmQXUKPgAAAAAAAAYAAAAAAAB/wAAAAAFOwD9mZmZABmZmAAAAAAAAFAAAAAAAAH/AAAAAAU7fAAAABAAAAAEAAAAC";

    private Story story;

    @BeforeEach
    void start() {
        story = new Story(START, Map.of());
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void review(String id, Instant time, double rating) {
        story.tell(MARKET, MERCHANT, aReview(id, time, "M-1", "A-" + id, rating));
    }

    /** A review every other day, of all ratings. */
    private void ordinaryMonths(int days) {
        for (int day = 0; day < days; day += 2) {
            review("usual-" + day, START.plus(Duration.ofDays(day)), 1 + day / 2 % 5);
        }
    }

    @Test
    void ordinaryReviewsAccuseNobody() {
        ordinaryMonths(120);
        for (var finding : story.told("probity.findings")) {
            assertTrue(finding.path("decibans").asDouble() < 6, finding.toString());
        }
    }

    @Test
    void nothingIsSaidOfAMerchantWhileTheLikeAreUnknown() {
        ordinaryMonths(40);
        for (int i = 0; i < 15; i++) {
            review("ring-" + i, START.plus(Duration.ofDays(41)).plus(Duration.ofMinutes(i)), 5);
        }
        assertEquals(
                List.of(),
                story.told("probity.findings").stream()
                        .filter(finding -> finding.path("detector").asText().matches("review-(burst|rating)"))
                        .toList());
    }

    @Test
    void stateInAnUnknownFormatIsRefusedWithAReason() {
        ordinaryMonths(2);
        var bytes = story.stored(MerchantStage.STATES, MERCHANT);
        bytes[0] = 4;
        var refused = assertThrows(IllegalStateException.class, () -> MerchantState.of(bytes));
        assertTrue(refused.getMessage().contains("format 4"), refused.getMessage());
    }

    /** Written by the version before weeks were ranked: thirty days with a review every third, one day open. */
    @Test
    void stateInTheFormatBeforeIsReadWithoutItsProducts() {
        var before = MerchantState.of(Base64.getDecoder().decode(FORMAT_1));
        assertEquals("garden", before.category);
        assertFalse(before.seen.add(77));
        assertEquals(1, before.open.size());
        assertEquals(4, before.open.getFirst().reviews);
        assertEquals(2, before.open.getFirst().best);
        var rules = RingRules.of(ScoringConfigs.defaults().detectors(), "test");
        assertTrue(before.rate.settled(20_191, rules));
        assertEquals(1, before.rate.usual(null, rules), 0.5);
        var again = before.bytes(ByteBuffer.allocate(1 << 14));
        assertArrayEquals(again, MerchantState.of(again).bytes(ByteBuffer.allocate(1 << 14)));
    }

    @Test
    void repeatChangesNothing() {
        ordinaryMonths(40);
        var state = story.stored(MerchantStage.STATES, MERCHANT);
        story.told("probity.findings");
        ordinaryMonths(40);
        assertArrayEquals(state, story.stored(MerchantStage.STATES, MERCHANT));
        assertTrue(story.told("probity.findings").isEmpty());
    }

    @Test
    void stateReadBackWritesTheSameBytes() {
        ordinaryMonths(40);
        var bytes = story.stored(MerchantStage.STATES, MERCHANT);
        assertFalse(bytes.length > 1024, "a merchant's state takes " + bytes.length + " bytes");
        assertArrayEquals(bytes, MerchantState.of(bytes).bytes(ByteBuffer.allocate(1 << 14)));
    }

    private ReviewDays days() {
        return ReviewDays.read(
                        MERCHANT,
                        story.store(MerchantStage.STATES),
                        story.store(MerchantStage.REVIEWS),
                        PeerLookup.NOBODY)
                .orElseThrow();
    }

    @Test
    void daysTellWhatWasWrittenOnEachBesideWhatIsUsual() {
        ordinaryMonths(40);
        for (int i = 0; i < 4; i++) {
            review("ring-" + i, START.plus(Duration.ofDays(41)).plus(Duration.ofMinutes(i)), 5);
        }
        var rules = RingRules.of(ScoringConfigs.defaults().detectors(), "test");
        var days = days();
        var last = days.days().getLast();
        assertEquals(new ReviewDays.Day(LocalDate.parse("2026-10-12"), 4, 0, 4, 0, true), last);
        var usual = days.usual(rules).orElseThrow();
        assertTrue(usual.low() <= usual.mean() && usual.mean() < usual.high(), usual.toString());
        assertTrue(usual.high() < 4, usual.toString());
    }

    @Test
    void aShortPastHasNoUsualDay() {
        ordinaryMonths(2);
        var rules = RingRules.of(ScoringConfigs.defaults().detectors(), "test");
        assertEquals(Optional.empty(), days().usual(rules));
    }

    @Test
    void whereReviewsAreForgottenTheFirstDayIsNotSaidToBeWhole() {
        for (int i = 0; i < TouchLog.SLOTS + 10; i++) {
            review("many-" + i, START.plus(Duration.ofHours(2L * i)), 3);
        }
        var days = days().days();
        assertEquals(
                TouchLog.SLOTS, days.stream().mapToInt(ReviewDays.Day::reviews).sum());
        assertFalse(days.getFirst().whole());
        assertTrue(days.stream().skip(1).allMatch(ReviewDays.Day::whole));
    }
}

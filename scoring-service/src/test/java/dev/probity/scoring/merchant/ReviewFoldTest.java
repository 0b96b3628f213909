package dev.probity.scoring.merchant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent.Review;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One merchant among many like it, in memory: what stands out. */
class ReviewFoldTest {
    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    /** Merchants that are alike: their weeks are enough to be ranked among. */
    private static final int LIKE = 100;

    private static final Duration USUAL = Duration.ofDays(41);

    private final Marketplace marketplace = new Marketplace(Map.of());
    private final Map<String, Finding> said = new HashMap<>();

    /** Everybody has a review every other day, of all ratings. */
    @BeforeEach
    void ordinaryMonths() {
        for (int day = 0; day < USUAL.toDays(); day += 2) {
            for (int merchant = 0; merchant < LIKE; merchant++) {
                review("M-" + merchant, "usual-" + day, START.plus(Duration.ofDays(day)), 1 + (day / 2 + merchant) % 5);
            }
        }
    }

    private void review(String merchant, String id, Instant time, double rating) {
        var event = new Review(
                new EventHead("/t", merchant + id, "dev.probity.review.posted.v1", time),
                id,
                "A-" + id,
                rating,
                null,
                null,
                null);
        for (var finding : marketplace.tell("merchant:" + merchant, event)) {
            said.put(finding.id(), finding);
        }
    }

    private Finding heaviest(String subject, String detector, Horizon horizon) {
        return findings(subject, detector, horizon).stream()
                .max(Comparator.comparingDouble(finding -> finding.weight().eValue()))
                .orElseThrow();
    }

    private List<Finding> findings(String subject, String detector, Horizon horizon) {
        return said.values().stream()
                .filter(finding -> finding.subject().equals(subject)
                        && finding.detector().name().equals(detector)
                        && finding.window().horizon() == horizon)
                .toList();
    }

    @Test
    void burstIsFoundWhileItLastsAndItsReviewsAreTheEvidence() {
        for (int i = 0; i < 15; i++) {
            review("M-1", "ring-" + i, START.plus(USUAL).plus(Duration.ofMinutes(i)), 5);
        }
        var burst = heaviest("merchant:M-1", "review-burst", Horizon.WEEK);
        assertTrue(burst.weight().eValue() > 5, burst.toString());
        assertTrue(burst.account().evidence().getFirst().id().contains("ring-"), burst.toString());
        assertTrue(burst.account().summary().contains("reviews on 2026-10-12; usual 0.5 a day"), burst.toString());
    }

    @Test
    void ratingsAgainstTheCrowdAreFound() {
        for (int i = 0; i < 30; i++) {
            review("M-1", "ring-" + i, START.plus(USUAL).plus(Duration.ofDays(i / 3)), 5);
        }
        var rating = heaviest("merchant:M-1", "review-rating", Horizon.WEEK);
        assertTrue(rating.weight().eValue() > 3, rating.toString());
        assertTrue(rating.account().summary().contains("best rating"), rating.toString());
    }

    /** What happens to everybody is usual: the second merchant's burst weighs less than the first's once the like have told of theirs. */
    @Test
    void crowdAtEveryMerchantIsNoBurst() {
        for (int week = 0; week < 3; week++) {
            for (int merchant = 0; merchant < LIKE; merchant++) {
                for (int i = 0; i < 15; i++) {
                    var time =
                            START.plus(USUAL).plus(Duration.ofDays(7L * week)).plus(Duration.ofMinutes(i));
                    review("M-" + merchant, "crowd-" + week + "-" + i, time, 5);
                }
            }
        }
        var last = findings("merchant:M-7", "review-burst", Horizon.WEEK).stream()
                .max(Comparator.comparing(finding -> finding.window().start()))
                .orElseThrow();
        assertTrue(last.weight().eValue() < 1, last.toString());
    }
}

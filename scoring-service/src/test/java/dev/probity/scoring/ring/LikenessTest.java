package dev.probity.scoring.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which reviews are like another reviewer's. */
class LikenessTest {
    private static final String PRAISE =
            "Works great, the battery lasts about two days and my sister wants one too; arrived quickly and well packed, would buy it again any time.";

    private final LikenessRules likeness =
            LikenessRules.of(ScoringConfigs.defaults().detectors());
    private final LockStepRules lockStep = Rings.rules(Map.of());
    private final RecentReviewers recent = new RecentReviewers();
    private int reviews;

    private Company review(int reviewer, @Nullable String text, @Nullable String device, @Nullable String address) {
        var id = "r-" + reviews++;
        var time = Instant.parse("2026-09-03T00:00:00Z").plusSeconds(86_400L * reviews);
        var event = new EvidenceRef("/t", id, "dev.probity.review.posted.v1", time, "merchant:M-1", null);
        return recent.meet(
                new Posted(event, "merchant:M-1", "reviewer:A-" + reviewer, 5, text, device, address),
                lockStep,
                likeness);
    }

    private static double likeness(String one, String other) {
        var sketch = Sketch.of(one);
        var second = Sketch.of(other);
        assertNotNull(sketch);
        assertNotNull(second);
        return sketch.likeness(second);
    }

    @Test
    void aTextIsLikeItselfWhateverItsCaseAndPunctuation() {
        assertEquals(
                1, likeness(PRAISE, PRAISE.toUpperCase(java.util.Locale.ROOT).replace(",", " !!") + " :)"));
    }

    @Test
    void estimatedLikenessIsTheShareOfCommonWordPairs() {
        var random = new Random(3);
        double sum = 0;
        for (int i = 0; i < 200; i++) {
            var common = words(random, 21);
            sum += likeness(common + " " + words(random, 6), common + " " + words(random, 6));
        }
        // 20 common pairs of 32 in all
        assertEquals(20.0 / 32, sum / 200, 0.02);
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append(random.nextInt(1_000_000)).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void copyByAnotherReviewerIsSeenAndOnesOwnRepetitionIsNot() {
        assertFalse(review(1, PRAISE, null, null).worded());
        assertFalse(review(1, PRAISE, null, null).copied());
        assertTrue(review(2, PRAISE + " :)", null, null).copied());
        assertFalse(review(3, words(new Random(4), 25), null, null).copied());
    }

    @Test
    void fewWordsAreNobodysOwn() {
        assertNull(Sketch.of("Works great!"));
        review(1, "Works great", null, null);
        assertFalse(review(2, "Works great", null, null).worded());
    }

    @Test
    void sharedDeviceIsSeen() {
        assertFalse(review(1, null, "D-1", "100.64.0.1").traced());
        assertTrue(review(2, null, "D-1", "100.64.0.2").shared());
        assertFalse(review(3, null, "D-3", "100.64.0.3").shared());
        assertFalse(review(4, null, null, null).traced());
    }

    @Test
    void addressOfManyIsAHubAndADeviceOfManyIsNone() {
        for (int i = 0; i < 20; i++) {
            var company = review(i, null, "D-" + i, "100.64.0.9");
            assertEquals(i > 0 && i < likeness.hub(), company.shared(), "reviewer " + i);
        }
        for (int i = 20; i < 40; i++) {
            assertEquals(i > 20, review(i, null, "D-ring", null).shared(), "reviewer " + i);
        }
    }

    @Test
    void readBackWritesTheSameAndStaysSmall() {
        for (int i = 0; i < 100; i++) {
            review(i, words(new Random(i), 20), "D-" + i, "100.64.0." + i);
            recent.copied.count(20_000 + i, 1, i % 2, likeness.copied(), null);
        }
        var bytes = recent.bytes();
        assertTrue(bytes.length < 3_072, bytes.length + " bytes");
        assertArrayEquals(bytes, RecentReviewers.of(bytes).bytes());
    }
}

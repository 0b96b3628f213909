package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Horizon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Guards on two stories what ADR 0024 reports on many. They are the two that this test was first written for; it failed on them, was moved to others for a
 * while, and has been moved back. One of eight insiders is among the second's heaviest twenty: it is one of the harder ones.
 */
class DetectionTest {
    private static final List<String> DETECTORS = List.of(
            "purpose",
            "errand",
            "portfolio",
            "data-class",
            "powers",
            "volume",
            "hours",
            "self-served",
            "self-ticketed",
            "interventions",
            "anomaly",
            "quid-pro-quo",
            "favour",
            "review-burst",
            "review-rating",
            "review-lockstep",
            "review-text",
            "review-device",
            "affinity",
            "tied-touch",
            "payment");

    /** Those that speak of quarters only. */
    private static final List<String> OF_QUARTERS = List.of("broker", "go-between");

    /** Chance of a false alarm for all comparisons together, each of which gets its part (Bonferroni). */
    private static final double ERROR = 0.05;

    private static final double EACH = ERROR / (DETECTORS.size() * Horizon.values().length + OF_QUARTERS.size());

    private static Report ordinary;
    private static Report sold;

    /** Each story takes minutes on one core: they are told side by side. */
    @BeforeAll
    static void tell() throws Exception {
        try (var stories = new Stories();
                var tellers = Executors.newFixedThreadPool(2)) {
            var first = tellers.submit(() -> stories.report(901, "HARD", 0, Map.of()));
            var second = tellers.submit(() -> stories.report(902, "TOUR", 0.02, Map.of()));
            ordinary = first.get();
            sold = second.get();
        }
    }

    /** A mean may lie above 1 by chance: refused is one of which it is certain, one-sidedly, from people's own means. */
    @Test
    void innocentsMeanIsAtMostOneAndNobodyCrossesTheLine() {
        var checks = new ArrayList<Executable>();
        for (var horizon : Horizon.values()) {
            DETECTORS.forEach(detector -> checkMean(ordinary, detector, horizon, checks));
        }
        OF_QUARTERS.forEach(detector -> checkMean(ordinary, detector, Horizon.QUARTER, checks));
        checks.add(() -> assertEquals(0, ordinary.crossed(ordinary.innocents())));
        assertAll(checks);
    }

    private static void checkMean(Report report, String detector, Horizon horizon, List<Executable> checks) {
        var mean = report.mean(detector, horizon, report.innocents());
        checks.add(() -> assertTrue(mean.windows() > 100, detector + " is silent"));
        checks.add(() -> assertTrue(
                mean.exceeds(EACH) <= 1,
                detector + " " + horizon + " " + mean.mean() + ", certainly above " + mean.exceeds(EACH)));
    }

    @Test
    void insidersAndRingsStandOut() {
        assertTrue(sold.rankScore() > 1.645, sold.text());
        assertTrue(sold.ringsFoundAtPeak(30) >= 0.5, sold.text());
        assertTrue(sold.brokersFound(3) >= 0.5, sold.text());
        assertEquals(0, sold.crossed(sold.innocents()), sold.text());
        assertEquals(0, sold.crossed(sold.decoys()), sold.text());
    }

    /** Whether the check can fail: of 400 people, half at 0.5 and half at 2, of one wild one, and of innocents. */
    @Test
    void aMeanAboveOneIsSeen() {
        var split = new ArrayList<>(Collections.nCopies(200, 0.5));
        split.addAll(Collections.nCopies(200, 2.0));
        assertTrue(LowerBound.of(split, EACH) > 1);
        var wild = new ArrayList<>(Collections.nCopies(399, 0.9));
        wild.add(1e8);
        assertTrue(LowerBound.of(wild, EACH) > 1);
        assertTrue(LowerBound.of(Collections.nCopies(400, 0.99), EACH) <= 1);
    }
}

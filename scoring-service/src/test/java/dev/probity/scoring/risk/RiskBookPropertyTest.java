package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of a book whatever it takes. */
class RiskBookPropertyTest {
    private static final RiskRules RULES = RiskRules.of(ScoringConfigs.defaults());
    private static final double FLOOR = RULES.floorShare();

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Combinators.combine(
                        Arbitraries.of(Family.class),
                        Arbitraries.of(Horizon.class),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.doubles().between(-6, 8))
                .as((family, horizon, days, log) ->
                        aFinding(SUBJECT, family, horizon, MONDAY.plus(Duration.ofDays(days)), Math.pow(10, log)))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void aBillAlwaysAddsUpToTheThousandth(
            @ForAll("findings") List<Finding> findings, @ForAll @IntRange(max = 800) int laterDays) {
        var book = new RiskBook();
        var history = RiskHistory.EMPTY;
        for (var finding : findings) {
            book.take(finding, 0.8, RULES);
            history = history.with(book.step(history, RULES));
        }
        var at = book.asOf().plus(Duration.ofDays(laterDays));
        var bill = BillWriter.write(SUBJECT, book, at, findings, history, RULES, "0");

        assertEquals(book.total(at, RULES), bill.total());
        assertEquals(bill, BillJson.read(BillJson.write(bill)));
        int total = RULES.prior();
        for (var step : history.steps()) {
            total += step.changes().values().stream().mapToInt(Change::all).sum();
            assertEquals(total, step.total());
        }
        assertTrue(history.steps().size() <= RiskHistory.MOST);
        assertEquals(history, RiskHistory.of(history.toBytes()));
    }

    @Property
    void whatIsStoredWeighsWhatItWeighedBefore(
            @ForAll("findings") List<Finding> findings, @ForAll @IntRange(max = 800) int laterDays) {
        var book = new RiskBook();
        var stored = new RiskBook();
        for (var finding : findings) {
            book.take(finding, 0.7312, RULES);
            stored.take(finding, 0.7312, RULES);
            stored = RiskBookBytes.read(RiskBookBytes.write(stored));
        }
        assertArrayEquals(RiskBookBytes.write(book), RiskBookBytes.write(stored));
        var at = book.asOf().plus(Duration.ofDays(laterDays));
        assertEquals(book.weights(at, RULES), stored.weights(at, RULES));
    }

    @Property
    void noFamilyEverPassesItsCapOrItsFloor(@ForAll("findings") List<Finding> findings) {
        var book = new RiskBook();
        for (var finding : findings) {
            book.take(finding, 1, RULES);
            book.weights(book.asOf(), RULES).values().forEach(weight -> {
                assertTrue(weight <= 25_000);
                assertTrue(weight >= Math.floor(10_000 * Math.log10(FLOOR)));
            });
        }
    }

    @Property
    void aRevisionReplacesAndNeverAdds(@ForAll("findings") List<Finding> findings) {
        var once = new RiskBook();
        var twice = new RiskBook();
        for (var finding : findings) {
            once.take(finding, 0.8, RULES);
            twice.take(withE(finding, 1234), 0.8, RULES);
            twice.take(finding, 0.8, RULES);
        }
        assertEquals(once.weights(once.asOf(), RULES), twice.weights(twice.asOf(), RULES));
    }

    @Property
    void withTimeAllWeightFadesTowardsThePrior(@ForAll("findings") List<Finding> findings) {
        var book = new RiskBook();
        findings.forEach(finding -> book.take(finding, 0.8, RULES));
        var farAway = book.asOf().plus(Duration.ofDays(10_000));
        book.weights(farAway, RULES).values().forEach(weight -> assertTrue(Math.abs(weight) <= 1, "weight " + weight));
    }

    /**
     * The promise itself: whatever the bets, windows, horizons and half-lives, if each finding's E has mean 1 given the past then so has no family more. Each
     * E here is a fair two-point gamble, the hardest to keep: mostly a little below 1, seldom far above.
     */
    @Property(tries = 12)
    void theMeanOfAnInnocentFamilyStaysAtMostOne(@ForAll @IntRange(min = 2, max = 60) int win, @ForAll long seed) {
        var random = new Random(seed);
        int people = 6000;
        double[] sums = new double[3];
        double[] squares = new double[3];
        for (int i = 0; i < people; i++) {
            double[] e = aYearOfAnInnocent(random, win);
            for (int k = 0; k < e.length; k++) {
                sums[k] += e[k];
                squares[k] += e[k] * e[k];
            }
        }
        for (int k = 0; k < sums.length; k++) {
            double mean = sums[k] / people;
            double error = Math.sqrt((squares[k] / people - mean * mean) / people);
            assertTrue(mean <= 1 + 4 * error + 1e-6, "mean " + mean + " ± " + error + " at look " + k);
        }
    }

    /** The family's e-value after one window, after three, and half a year after twelve. */
    private static double[] aYearOfAnInnocent(RandomGenerator random, int win) {
        var book = new RiskBook();
        double[] seen = new double[3];
        for (int week = 0; week < 12; week++) {
            var at = MONDAY.plus(Duration.ofDays(7L * week));
            book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, at, fair(random, win)), 0.8, RULES);
            if (week % 6 == 0) {
                book.take(
                        aFinding(
                                SUBJECT,
                                Family.PURPOSE,
                                Horizon.QUARTER,
                                at.plus(Duration.ofDays(15L * week)),
                                fair(random, win)),
                        0.6,
                        RULES);
            }
            if (week == 0) {
                seen[0] = eValue(book, book.asOf());
            } else if (week == 2) {
                seen[1] = eValue(book, book.asOf());
            }
        }
        seen[2] = eValue(book, book.asOf().plus(Duration.ofDays(180)));
        return seen;
    }

    /**
     * A case may be closed in mid-window, and what is found afterwards in that window must still have a mean of at most 1, be it that each look takes a rank anew
     * or that a likelihood ratio runs on.
     */
    @Property(tries = 12)
    void theMeanStaysAtMostOneWhereCasesAreClosedInMidWindow(
            @ForAll @IntRange(min = 2, max = 60) int win, @ForAll boolean anew, @ForAll long seed) {
        var random = new Random(seed);
        int people = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < people; i++) {
            double e = closedInMidWindow(random, win, anew);
            sum += e;
            squares += e * e;
        }
        double mean = sum / people;
        double error = Math.sqrt((squares / people - mean * mean) / people);
        assertTrue(mean <= 1 + 5 * error + 1e-6, "mean " + mean + " ± " + error);
    }

    private static double closedInMidWindow(RandomGenerator random, int win, boolean anew) {
        var book = new RiskBook();
        for (int week = 0; week < 3; week++) {
            var at = MONDAY.plus(Duration.ofDays(7L * week));
            double running = 1;
            for (int look = 0; look < 3; look++) {
                running = fair(random, win) * (anew ? 1 : running);
                book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, at, running), 0.8, RULES);
                if (look == 1 && week != 1) {
                    book.dispose("d-" + week);
                }
            }
        }
        return eValue(book, book.asOf());
    }

    private static double fair(RandomGenerator random, int win) {
        double low = 0.2;
        double chance = (1 - low) / (win - low);
        return random.nextDouble() < chance ? win : low;
    }

    private static double eValue(RiskBook book, Instant at) {
        return Math.pow(10, book.weights(at, RULES).get(Family.PURPOSE) / 10_000.0);
    }

    private static Finding withE(Finding finding, double eValue) {
        return finding.weighed(Finding.UNNUMBERED, Weight.whole(eValue));
    }
}

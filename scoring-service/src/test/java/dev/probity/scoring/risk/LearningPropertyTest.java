package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.bet.BetRules;
import dev.probity.scoring.bet.Kelly;
import dev.probity.scoring.bet.Lesson;
import dev.probity.scoring.bet.Verdict;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Horizon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** That learning keeps the promise: what closed cases teach is bet on windows that begin later, and an innocent person's mean stays at most 1. */
class LearningPropertyTest {
    private static final RiskRules RULES = RiskRules.of(ScoringConfigs.defaults());
    /** Few lessons move these far: from a third to the whole. */
    private static final BetRules BETS = new BetRules(0.3, 0.3, Set.of(), 1, Map.of(), 0.1, 0, 1, 0);

    private static final String DETECTOR = Family.PAYMENT.wireName();
    private static final int WEEKS = 12;
    private static final int LOOKS = 3;

    /** From here on somebody opens a case, and closes it. */
    private static final double CASE = 1.5;

    /** The hardest teacher: every lesson is this very subject's, and the verdict follows what was seen. */
    @Property(tries = 10)
    void theMeanStaysAtMostOneWhateverOnesOwnCasesTaught(
            @ForAll @IntRange(min = 3, max = 60) int win, @ForAll boolean anew, @ForAll long seed) {
        var random = new Random(seed);
        int people = 4000;
        double[] sums = new double[WEEKS];
        double[] squares = new double[WEEKS];
        int taught = 0;
        for (int i = 0; i < people; i++) {
            var lessons = new ArrayList<Lesson>();
            double[] e = innocent(random, win, anew, lessons);
            taught += lessons.isEmpty() ? 0 : 1;
            for (int week = 0; week < WEEKS; week++) {
                sums[week] += e[week];
                squares[week] += e[week] * e[week];
            }
        }
        assertTrue(taught > people / 100, "taught " + taught);
        for (int week = 0; week < WEEKS; week++) {
            double mean = sums[week] / people;
            double error = Math.sqrt(Math.max(0, squares[week] / people - mean * mean) / people);
            assertTrue(mean <= 1 + 5 * error + 1e-6, "mean " + mean + " ± " + error + " in week " + week);
        }
    }

    /** The family's e-value at the end of each week. */
    private static double[] innocent(RandomGenerator random, int win, boolean anew, List<Lesson> lessons) {
        var book = new RiskBook();
        double[] seen = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            var at = MONDAY.plus(Duration.ofDays(7L * week));
            double running = 1;
            for (int look = 0; look < LOOKS; look++) {
                running = fair(random, win) * (anew ? 1 : running);
                var finding = aFinding(SUBJECT, Family.PAYMENT, Horizon.WEEK, at, running);
                var weighed = book.take(finding, Kelly.best(lessons, DETECTOR, BETS), RULES);
                if (weighed != null && eValue(book) >= CASE) {
                    book.dispose("d-" + week + "-" + look);
                    var verdict = random.nextInt(4) == 0 ? Verdict.CLEARED : Verdict.CONFIRMED;
                    lessons.add(new Lesson(DETECTOR, verdict, weighed.weight().eValue(), at));
                }
            }
            seen[week] = eValue(book);
        }
        return seen;
    }

    private static double fair(RandomGenerator random, int win) {
        double low = 0.2;
        double chance = (1 - low) / (win - low);
        return random.nextDouble() < chance ? win : low;
    }

    private static double eValue(RiskBook book) {
        return Math.pow(10, book.weights(book.asOf(), RULES).get(Family.PAYMENT) / 10_000.0);
    }
}

package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

class RiskBookTest {
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
            history = history.with(book.asOf(), book.total(book.asOf(), RULES), book.weights(book.asOf(), RULES));
        }
        var at = book.asOf().plus(Duration.ofDays(laterDays));
        var bill = BillWriter.write(SUBJECT, book, at, findings, history, RULES, "0");

        assertEquals(book.total(at, RULES), bill.total());
        assertEquals(bill, BillJson.read(BillJson.write(bill)));
        int total = RULES.prior();
        for (var step : history.steps()) {
            total +=
                    step.changes().values().stream().mapToInt(Integer::intValue).sum();
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

    private static double fair(RandomGenerator random, int win) {
        double low = 0.2;
        double chance = (1 - low) / (win - low);
        return random.nextDouble() < chance ? win : low;
    }

    private static double eValue(RiskBook book, Instant at) {
        return Math.pow(10, book.weights(at, RULES).get(Family.PURPOSE) / 10_000.0);
    }

    @Test
    void detectorsOfOneFamilyInOneWindowAreAveragedNotAdded() {
        var book = new RiskBook();
        var one = aFinding(Family.PURPOSE, 9);
        var other = new Finding(
                one.id() + "/other-merchant",
                0,
                SUBJECT,
                new Detector("other", Family.PURPOSE, "1"),
                one.window(),
                Weight.whole(1),
                one.account(),
                MONDAY,
                "0",
                null);
        book.take(one, 1, RULES);
        book.take(other, 1, RULES);
        // mean of 9 and 1 is 5, with the untouched long horizon 3, of which a part is set aside
        assertEquals(
                (int) Math.floor(10_000 * Math.log10(FLOOR + (1 - FLOOR) * 3)), weight(book, Family.PURPOSE, MONDAY));
    }

    @Test
    void windowsOfOneHorizonAddUp() {
        var book = new RiskBook();
        var nextWeek = MONDAY.plus(Duration.ofDays(7));
        book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, MONDAY, 10), 1, RULES);
        book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, nextWeek, 10), 1, RULES);
        double faded = Math.pow(
                0.5,
                Duration.between(Horizon.WEEK.windowAt(MONDAY).end(), nextWeek).toMillis()
                        / (double) Duration.ofDays(30).toMillis());
        double week = Math.pow(10, 1 + faded);
        assertEquals(
                10_000 * Math.log10(FLOOR + (1 - FLOOR) * (week + 1) / 2),
                weight(book, Family.PURPOSE, nextWeek),
                1.01);
    }

    @Test
    void closedEvidenceHalvesInItsHalfLifeAndLiveEvidenceDoesNotFade() {
        var book = new RiskBook();
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 100).forEach(finding -> book.take(finding, 1, RULES));
        var shortEnd = Horizon.WEEK.windowAt(MONDAY).end();
        assertEquals(weight(book, Family.PURPOSE, MONDAY), weight(book, Family.PURPOSE, shortEnd));
        var longEnd = Horizon.QUARTER.windowAt(MONDAY).end();
        var later = (longEnd.isAfter(shortEnd) ? longEnd : shortEnd).plus(Duration.ofDays(3000));
        assertTrue(Math.abs(weight(book, Family.PURPOSE, later)) <= 1);
    }

    @Test
    void tiesFadeThreeTimesSlowerThanBehaviour() {
        assertEquals(Duration.ofDays(30), Family.PURPOSE.halfLife());
        assertEquals(Duration.ofDays(90), Family.BROKER.halfLife());
        var book = new RiskBook();
        inBothHorizons(SUBJECT, Family.BROKER, MONDAY, 50).forEach(finding -> book.take(finding, 1, RULES));
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 50).forEach(finding -> book.take(finding, 1, RULES));
        var later = MONDAY.plus(Duration.ofDays(200));
        assertTrue(weight(book, Family.BROKER, later) > 1.5 * weight(book, Family.PURPOSE, later));
    }

    @Test
    void oneKindOfEvidenceNeverReachesTheLine() {
        var book = new RiskBook();
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 1e30).forEach(finding -> book.take(finding, 1, RULES));
        assertEquals(-15_000, book.total(MONDAY, RULES));
        assertThrows(IllegalArgumentException.class, () -> new RiskRules(-40_000, 0, 40_000, 0.1, 500, 3_000, -30_000));
    }

    @Test
    void aYearOfGoodWorkDoesNotShieldFromWhatComesAfter() {
        var book = new RiskBook();
        for (int week = 0; week < 52; week++) {
            book.take(
                    aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, MONDAY.plus(Duration.ofDays(7L * week)), 0.01),
                    1,
                    RULES);
        }
        var turned = MONDAY.plus(Duration.ofDays(7L * 52));
        inBothHorizons(SUBJECT, Family.PURPOSE, turned, 10_000).forEach(finding -> book.take(finding, 1, RULES));
        assertTrue(weight(book, Family.PURPOSE, turned) > 20_000);
    }

    @Test
    void aLateRevisionOfTheWindowBeforeStillCountsAndAnOlderOneDoesNot() {
        var book = new RiskBook();
        var weeks = List.of(MONDAY, MONDAY.plus(Duration.ofDays(7)), MONDAY.plus(Duration.ofDays(14)));
        weeks.forEach(week -> book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, week, 2), 1, RULES));
        int before = weight(book, Family.PURPOSE, weeks.getLast());
        assertNotNull(book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, weeks.get(1), 50), 1, RULES));
        assertTrue(weight(book, Family.PURPOSE, weeks.getLast()) > before);
        assertNull(book.take(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, weeks.get(0), 50), 1, RULES));
    }

    @Test
    void aWindowKeepsTheBetThatItBeganWith() {
        var book = new RiskBook();
        book.take(aFinding(Family.PURPOSE, 2), 0.5, RULES);
        var revised = book.take(aFinding(Family.PURPOSE, 3), 0.9, RULES);
        assertNotNull(revised);
        assertEquals(0.5, revised.weight().bet());
        assertEquals(2, revised.revision());
    }

    @Test
    void anOutdatedNumberedRevisionIsPassedOver() {
        var book = new RiskBook();
        assertNotNull(book.take(numbered(aFinding(Family.PURPOSE, 2), 5), 1, RULES));
        assertNull(book.take(numbered(aFinding(Family.PURPOSE, 9), 5), 1, RULES));
        assertNull(book.take(numbered(aFinding(Family.PURPOSE, 9), 4), 1, RULES));
        assertNotNull(book.take(numbered(aFinding(Family.PURPOSE, 9), 6), 1, RULES));
    }

    @Test
    void aDispositionStartsOverOnceAndOnlyGrowthCountsAfterIt() {
        var book = new RiskBook();
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 1000).forEach(finding -> book.take(finding, 1, RULES));
        assertTrue(book.dispose("d-1"));
        assertFalse(book.dispose("d-1"));
        assertEquals(2, book.episode());
        assertEquals(-40_000, book.total(MONDAY, RULES));

        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 1000).forEach(finding -> book.take(finding, 1, RULES));
        assertEquals(-40_000, book.total(MONDAY, RULES));
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 10_000).forEach(finding -> book.take(finding, 1, RULES));
        assertEquals(
                -40_000 + (int) Math.floor(10_000 * Math.log10(FLOOR + (1 - FLOOR) * 10)), book.total(MONDAY, RULES));
    }

    @Test
    void onlyWhatMovedByTheStepIsPublished() {
        var book = new RiskBook();
        var first = book.take(aFinding(Family.PURPOSE, 1.01), 1, RULES);
        assertNotNull(first);
        assertFalse(book.publishes(first, RULES));
        var second = book.take(aFinding(Family.PURPOSE, 2), 1, RULES);
        assertNotNull(second);
        assertTrue(book.publishes(second, RULES));
        assertFalse(book.publishes(second, RULES));
        assertTrue(book.publishes(-20_000, RULES));
        assertFalse(book.publishes(-19_600, RULES));
        assertTrue(book.publishes(-19_500, RULES));
        assertTrue(book.publishes(-100, RULES));
        assertTrue(book.publishes(0, RULES), "crossing the line is published however small the step");
    }

    @Test
    void aQuietBillIsPublishedAgainOnlyOnceItMovedFar() {
        var book = new RiskBook();
        assertTrue(book.publishes(-40_000, RULES));
        assertFalse(book.publishes(-37_100, RULES));
        assertTrue(book.publishes(-37_000, RULES));
        assertTrue(book.publishes(-40_000, RULES));
        assertTrue(book.publishes(-30_100, RULES));
        assertTrue(book.publishes(-29_600, RULES), "what leaves the quiet is published at the ordinary step");
        assertTrue(book.publishes(-30_100, RULES), "and so is what comes back to it");
    }

    @Test
    void aBriefBillAddsUpLikeTheWholeOne() {
        var book = new RiskBook();
        var findings = new ArrayList<Finding>();
        var history = RiskHistory.EMPTY;
        for (int week = 0; week < 20; week++) {
            for (var finding :
                    inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY.plus(Duration.ofDays(7L * week)), 1.5 + week % 3)) {
                book.take(finding, 0.8, RULES);
                findings.add(finding);
                history = history.with(book.asOf(), book.total(book.asOf(), RULES), book.weights(book.asOf(), RULES));
            }
        }
        var whole = BillWriter.write(SUBJECT, book, book.asOf(), findings, history, RULES, "0");
        var brief = whole.brief();
        assertEquals(whole.total(), brief.total());
        assertEquals(5, brief.history().steps().size());
        assertEquals(5, brief.lines().getFirst().findingIds().size());
        var last = brief.history().steps().getLast();
        int changes = brief.history().steps().stream()
                .flatMap(step -> step.changes().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        assertEquals(last.total() - RULES.prior(), changes);
        assertTrue(BillJson.write(brief).length < BillJson.write(whole).length / 2);
    }

    @Test
    void theBookOfAUsualPersonIsSmall() {
        var book = new RiskBook();
        for (var family : List.of(Family.PURPOSE, Family.PORTFOLIO, Family.VOLUME)) {
            for (int week = 0; week < 30; week++) {
                inBothHorizons(SUBJECT, family, MONDAY.plus(Duration.ofDays(7L * week)), 0.8)
                        .forEach(finding -> book.take(finding, 0.8, RULES));
            }
        }
        assertTrue(RiskBookBytes.write(book).length < 1024, "bytes " + RiskBookBytes.write(book).length);
    }

    @Test
    void theBillNamesWhatSpeaksAgainstFirst() {
        var book = new RiskBook();
        var findings = new ArrayList<Finding>();
        findings.addAll(inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 0.2));
        findings.addAll(inBothHorizons(SUBJECT, Family.VOLUME, MONDAY, 10));
        findings.addAll(inBothHorizons(SUBJECT, Family.PORTFOLIO, MONDAY, 100));
        findings.addAll(inBothHorizons(SUBJECT, Family.HOURS, MONDAY, 0.5));
        findings.forEach(finding -> book.take(finding, 1, RULES));
        var bill = BillWriter.write(SUBJECT, book, MONDAY, findings, RiskHistory.EMPTY, RULES, "0");
        assertEquals(
                List.of(Family.PORTFOLIO, Family.VOLUME, Family.PURPOSE, Family.HOURS),
                bill.lines().stream().map(BillLine::family).toList());
        assertEquals("Saw Portfolio", bill.lines().getFirst().summary());
        assertEquals(2, bill.lines().getFirst().findingIds().size());
        assertEquals(1, bill.lines().getFirst().evidence().size());
        assertTrue(bill.lines().getFirst().evidence().size() <= Account.MOST_EVIDENCE);
    }

    private static int weight(RiskBook book, Family family, Instant at) {
        return book.weights(at, RULES).getOrDefault(family, 0);
    }

    private static Finding withE(Finding finding, double eValue) {
        return finding.weighed(Finding.UNNUMBERED, Weight.whole(eValue));
    }

    private static Finding numbered(Finding finding, int revision) {
        return finding.weighed(revision, finding.weight());
    }
}

package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How findings weigh, fade and are revised. */
class RiskBookTest {
    private static final RiskRules RULES = RiskRules.of(ScoringConfigs.defaults());
    private static final double FLOOR = RULES.floorShare();

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

    private static int weight(RiskBook book, Family family, Instant at) {
        return book.weights(at, RULES).getOrDefault(family, 0);
    }

    private static Finding numbered(Finding finding, int revision) {
        return finding.weighed(revision, finding.weight());
    }
}

package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A step of a bill's history tells what was found apart from what had faded. */
class FadingTest {
    private static final RiskRules RULES = RiskRules.of(ScoringConfigs.defaults());
    private static final Instant MONTHS_LATER = MONDAY.plus(Duration.ofDays(200));

    private RiskBook book = new RiskBook();
    private RiskHistory history = RiskHistory.EMPTY;

    private Map<Family, Change> step() {
        history = history.with(book.step(history, RULES));
        return history.steps().getLast().changes();
    }

    private void see(Family family, Instant at, double eValue) {
        inBothHorizons(SUBJECT, family, at, eValue).forEach(finding -> book.take(finding, 1, RULES));
    }

    @Test
    void whatHadFadedIsNeverTakenForWhatWasFound() {
        see(Family.PURPOSE, MONDAY, 100);
        int found = step().get(Family.PURPOSE).found();
        int standing = book.weights(MONTHS_LATER, RULES).get(Family.PURPOSE);
        see(Family.VOLUME, MONTHS_LATER, 50);
        var changes = step();
        assertEquals(new Change(0, standing - found, 0), changes.get(Family.PURPOSE));
        assertEquals(0, changes.get(Family.VOLUME).faded());
        assertTrue(standing < found / 2, "it faded to " + standing);
    }

    @Test
    void aFamilyThatIsFoundAgainTellsBoth() {
        see(Family.PURPOSE, MONDAY, 100);
        int before = step().get(Family.PURPOSE).all();
        see(Family.PURPOSE, MONTHS_LATER, 100);
        var change = step().get(Family.PURPOSE);
        assertTrue(change.found() > 0, "found " + change);
        assertTrue(change.faded() < -before / 3, "faded " + change);
        assertEquals(book.weights(MONTHS_LATER, RULES).get(Family.PURPOSE), before + change.all());
    }

    @Test
    void findingsTooSmallForAStepOfTheirOwnAreFoundInTheNext() {
        see(Family.PURPOSE, MONDAY, 100);
        step();
        see(Family.VOLUME, MONDAY, 1.05);
        var stored = RiskBookBytes.read(RiskBookBytes.write(book));
        assertEquals(
                book.weights(MONDAY, RULES).get(Family.VOLUME),
                stored.step(history, RULES).changes().get(Family.VOLUME).found());
        see(Family.VOLUME, MONDAY, 1.2);
        assertEquals(new Change(book.weights(MONDAY, RULES).get(Family.VOLUME), 0, 0), step().get(Family.VOLUME));
    }

    @Test
    void whatSpeaksForSomebodyFadesUpwards() {
        see(Family.PURPOSE, MONDAY, 0.2);
        step();
        see(Family.VOLUME, MONTHS_LATER, 50);
        assertTrue(step().get(Family.PURPOSE).faded() > 0);
    }

    @Test
    void aClosedCaseIsNeitherFoundNorFaded() {
        see(Family.PURPOSE, MONDAY, 100);
        int found = step().get(Family.PURPOSE).found();
        book.dispose("d-1");
        book = RiskBookBytes.read(RiskBookBytes.write(book));
        assertEquals(new Change(0, 0, -found), step().get(Family.PURPOSE));
        see(Family.VOLUME, MONTHS_LATER, 50);
        assertEquals(0, step().get(Family.VOLUME).lifted());
    }

    @Test
    void whereThePastIsForgottenAllThatIsLeftCountsAsFound() {
        see(Family.PURPOSE, MONDAY, 100);
        see(Family.VOLUME, MONDAY, 100);
        step();
        see(Family.PURPOSE, MONTHS_LATER, 1.5);
        book.forget(Set.of(Family.VOLUME));
        history = RiskHistory.EMPTY;
        var changes = step();
        assertEquals(Set.of(Family.PURPOSE), changes.keySet());
        assertEquals(
                new Change(book.weights(MONTHS_LATER, RULES).get(Family.PURPOSE), 0, 0), changes.get(Family.PURPOSE));
    }
}

package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.Tally;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.Terms;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffFeaturesTest {
    /** A detector whose part of the state nobody knows could be forbidden and be kept all the same. */
    @Test
    void ofEveryDetectorItIsKnownWhatItKeeps() {
        StaffStage.DETECTORS.forEach(
                detector -> assertTrue(StaffFeatures.names().contains(detector.name()), detector.name()));
    }

    @Test
    void peersAreNotToldWhatMayNotBeKept() {
        var tally = Tally.ofOne()
                .add(StaffFigures.TOTAL + "SALES", 1)
                .add(StaffFigures.PEAK + "SALES", 1)
                .add(StaffFigures.UNTRACKED, 1)
                .add(StaffFigures.HOURS + 3, 1);
        var terms = new Terms("1", Set.of(Indicator.family(Family.VOLUME), Indicator.family(Family.HOURS)), 0);
        var told = StaffFeatures.told(new PeerDay("support", 1, tally), terms);
        assertEquals(Set.of(StaffFigures.UNTRACKED), told.tally().rows().keySet());
        assertEquals(1, told.tally().members());
    }
}

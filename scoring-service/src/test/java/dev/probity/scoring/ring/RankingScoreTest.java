package dev.probity.scoring.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RankingScoreTest {
    private static final double EXACT = 1e-12;

    @Test
    void whatIsWantedBeforeAllOthersScoresOne() {
        assertEquals(
                new RankingScore(1, 1),
                RankingScore.of(new double[] {3, 1, 4, 2}, new boolean[] {true, false, true, false}));
    }

    /** Worked by hand: of six pairs two are in order; precisions 1, 2/4 and 3/5 at the three that are wanted. */
    @Test
    void eachThatIsWantedCountsAtItsPlace() {
        var score = RankingScore.of(new double[] {5, 4, 3, 2, 1}, new boolean[] {true, false, false, true, true});
        assertEquals(2 / 6.0, score.auc(), EXACT);
        assertEquals((1 + 2 / 4.0 + 3 / 5.0) / 3, score.averagePrecision(), EXACT);
    }

    @Test
    void whoScoreTheSameShareTheirPlaces() {
        var score = RankingScore.of(new double[] {1, 1, 1, 1}, new boolean[] {true, false, false, false});
        assertEquals(0.5, score.auc(), EXACT);
        assertEquals(0.25, score.averagePrecision(), EXACT);
    }

    @Test
    void whatIsChosenTwiceCountsTwice() {
        var score = RankingScore.of(new double[] {1, 2, 3}, new boolean[] {true, false, true}, new int[] {0, 1, 1, 2});
        assertEquals(0.5, score.auc(), EXACT);
    }

    @Test
    void withNothingToTellApartThereIsNoScore() {
        assertThrows(
                IllegalArgumentException.class, () -> RankingScore.of(new double[] {1, 2}, new boolean[] {true, true}));
    }
}

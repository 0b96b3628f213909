package dev.probity.scoring.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TopBetTest {
    /** Over all ranks among so many, each as likely as another. */
    @Property(tries = 200)
    void meanOverAllRanksIsAtMostOne(@ForAll @IntRange(min = 1, max = 20_000) int all) {
        double sum = 0;
        for (int rank = 1; rank <= all; rank++) {
            sum += TopBet.eValue((double) rank / all);
        }
        assertTrue(sum / all <= 1 + 1e-9, "mean " + sum / all);
    }

    @Property
    void higherRanksSayMore(@ForAll @DoubleRange(max = 1) double one, @ForAll @DoubleRange(max = 1) double other) {
        assertTrue(TopBet.eValue(Math.min(one, other)) >= TopBet.eValue(Math.max(one, other)));
    }

    @Test
    void theVeryFirstSaysMuchAndTheCrowdLittle() {
        assertTrue(TopBet.eValue(1e-3) > 220);
        assertEquals(0.1, TopBet.eValue(1), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> TopBet.eValue(1.1));
    }
}

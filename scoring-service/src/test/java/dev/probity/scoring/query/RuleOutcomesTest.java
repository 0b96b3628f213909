package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.scoring.bet.Bet;
import dev.probity.scoring.query.RuleFileViews.OutcomesView;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RuleOutcomesTest {
    private static Bet tally(long confirmed, long cleared) {
        return new Bet("sigma/r", 0.8, 0.8, confirmed, cleared, Instant.EPOCH);
    }

    @Test
    void ofFewCasesNothingIsToldForWhoeverKnowsWhomARuleMatchedWouldLearnHowTheirCaseEnded() {
        assertNull(OutcomesView.of(null));
        assertNull(OutcomesView.of(tally(4, 0)));
        assertEquals(new OutcomesView(4, 1), OutcomesView.of(tally(4, 1)));
    }
}

package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.bet.BetRules;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of bets that no outcome has taught. */
class BetViewTest {
    private static final BetRules RULES = BetRules.of(ScoringConfigs.defaults().bets());

    @Test
    void whereFewOfTheGuiltyShowLessIsBetOnThoseWhoWorkWithMerchants() {
        var bet = BetsResource.untaught("volume", RULES);
        assertEquals(new BigDecimal("0.3000"), bet.bet());
        assertEquals(new BigDecimal("0.0450"), bet.withMerchants());
        assertNull(BetsResource.untaught("payment", RULES).withMerchants(), "no other");
    }

    @Test
    void aBetThatTheOperatorGaveADetectorIsTheSameForAll() {
        var rules = BetRules.of(ScoringConfigs.with(Map.of("probity.scoring.bets.detectors.volume", "0.5"))
                .bets());
        var bet = BetsResource.untaught("volume", rules);
        assertEquals(new BigDecimal("0.5000"), bet.bet());
        assertNull(bet.withMerchants());
    }
}

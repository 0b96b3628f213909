package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.risk.Conclusions.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Horizon;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a closed case ends, and what it teaches. */
class ClosedCasesTopologyTest {
    private final Conclusions stream = new Conclusions();

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void aClosedCaseEndsTheEpisodeRestartsTheTotalAndTeachesTheBets() {
        stream.cross();
        var alert = tree(stream.alerts.readValuesToList().getLast());
        stream.risk.readValuesToList();

        stream.dispose("d-1", "CONFIRMED");

        var ended = tree(stream.alerts.readValue());
        assertEquals("ENDED", ended.get("state").textValue());
        assertEquals(alert.get("alertId"), ended.get("alertId"));
        var bill = tree(stream.risk.readValue());
        assertEquals(-40, bill.get("totalDecibans").doubleValue());
        var taught = stream.bets.readKeyValuesToMap();
        assertEquals(
                List.of("payment", "portfolio", "purpose"),
                taught.keySet().stream().sorted().toList());
        assertTrue(tree(taught.get("purpose")).get("bet").doubleValue() > 0.8);

        stream.dispose("d-1", "CONFIRMED");
        assertTrue(stream.bets.isEmpty());
        assertTrue(stream.alerts.isEmpty());
    }

    @Test
    void aTaughtBetAppliesToLaterWindowsOnly() {
        stream.cross();
        stream.dispose("d-1", "FALSE_ALARM");
        stream.findingsOut.readValuesToList();
        double taught =
                tree(stream.bets.readKeyValuesToMap().get("purpose")).get("bet").doubleValue();
        assertTrue(taught < 0.8);

        stream.see(aFinding("staff:S-2", Family.PURPOSE, Horizon.WEEK, MONDAY, 50));

        assertEquals(taught, tree(stream.findingsOut.readValue()).get("bet").doubleValue(), 1e-9);
    }

    @Test
    void afterAClosedCaseOnlyGrowthCounts() {
        stream.cross();
        stream.dispose("d-1", "AUTHORISED");
        stream.risk.readValuesToList();

        stream.see(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, MONDAY, 5000));

        var bill = tree(stream.risk.readValue());
        assertTrue(bill.get("totalDecibans").doubleValue() < -33, bill.toString());
        assertTrue(bill.get("totalDecibans").doubleValue() > -38, bill.toString());
    }

    @Test
    void anInsufficientOutcomeEndsTheEpisodeAndTeachesNothing() {
        stream.cross();
        stream.alerts.readValuesToList();

        stream.dispose("d-1", "INSUFFICIENT");

        assertEquals("ENDED", tree(stream.alerts.readValue()).get("state").textValue());
        assertTrue(stream.bets.isEmpty());
    }
}

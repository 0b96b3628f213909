package dev.probity.scoring.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.evidence.PValue;
import dev.probity.scoring.finding.Horizon;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One week is one test, a quarter the mean of its weeks. */
class AnomalyAccountTest {
    /** First day of a week and of a quarter of 90 days. */
    private static final int START = 630 * 32;

    @Test
    void aWeekIsItsMostUnlikeDayByBonferroni() {
        var account = new AnomalyAccount();
        account.take(Horizon.WEEK, START, 0.3);
        account.take(Horizon.WEEK, START + 1, 0.001);
        var week = account.take(Horizon.WEEK, START + 3, 0.9);
        assertNotNull(week);
        assertEquals(PValue.calibrate(3 * 0.001f), week.eValue(1), 1e-3);
        assertEquals(START + 1, week.heaviestDay);
    }

    @Test
    void aQuarterIsTheMeanOfItsWeeksAndSilentOnesCountAsOne() {
        var account = new AnomalyAccount();
        account.take(Horizon.QUARTER, START, 0.001);
        var quarter = account.take(Horizon.QUARTER, START + 30, 1);
        assertNotNull(quarter);
        assertEquals((PValue.calibrate(0.001f) + PValue.calibrate(1) + 11) / 13, quarter.eValue(13), 1e-3);
        assertNull(account.take(Horizon.QUARTER, START - 1, 0.5), "the quarter before");
    }

    @Test
    void innocentDaysHaveAMeanOfAtMostOne() {
        var chance = new Random(1);
        double weeks = 0;
        double quarters = 0;
        int people = 20_000;
        for (int person = 0; person < people; person++) {
            var account = new AnomalyAccount();
            for (int day = 0; day < 20; day++) {
                double p = 1 - chance.nextDouble();
                account.take(Horizon.WEEK, START + day % 7, p);
                account.take(Horizon.QUARTER, START + day, p);
            }
            weeks += account.take(Horizon.WEEK, START + 6, 1).eValue(1);
            quarters += account.take(Horizon.QUARTER, START + 20, 1).eValue(13);
        }
        assertTrue(weeks / people <= 1, "mean " + weeks / people);
        assertTrue(quarters / people <= 1, "mean " + quarters / people);
    }

    @Test
    void isReadBackAsItWas() {
        var account = new AnomalyAccount();
        account.take(Horizon.WEEK, START + 40, 0.2);
        var quarter = account.take(Horizon.QUARTER, START + 40, 0.2);
        quarter.spoken = 1.5f;
        assertArrayEquals(account.bytes(), AnomalyAccount.of(account.bytes()).bytes());
        assertArrayEquals(new AnomalyAccount().bytes(), AnomalyAccount.of(null).bytes());
    }
}

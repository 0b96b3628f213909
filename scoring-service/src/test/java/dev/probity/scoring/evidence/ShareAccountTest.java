package dev.probity.scoring.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Horizon;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A place of which nothing was known until its first days: peers speak from the second or third on, of themselves. */
class ShareAccountTest {
    private static final int PEOPLE = 20;
    private static final int PLACES = 150;
    private static final int WEEKS = 11;
    private static final int WORKING_DAYS = 5;
    private static final int LOOKS = 7;

    /** How sure of each other's share people's are: real ones differ by about this much. */
    private static final double ALIKE = 7;

    private static final ShareRules RULES =
            new ShareRules(Share.of(0.25, 4), 100, 0.95, false, false, new ShareTest(List.of(0.05, 0.15, 0.4, 0.8)));

    private final Random random = new Random(20261201);

    /** Mean e-values over innocent people: of the first five weeks, and of the quarter. */
    private record Means(double weeks, double quarter) {}

    private double gamma(double shape) {
        // a sum of exponentials, for whole halves of a shape a squared normal more
        double sum = 0;
        for (int i = 0; i < (int) shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        double rest = shape - (int) shape;
        return rest > 0 ? sum + Math.pow(random.nextGaussian(), 2) / 2 : sum;
    }

    private Means innocent(double yes, double no) {
        double weeks = 0;
        double quarters = 0;
        for (int place = 0; place < PLACES; place++) {
            var accounts = new ShareAccount[PEOPLE];
            var shares = new double[PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                accounts[i] = new ShareAccount();
                double counted = gamma(yes);
                shares[i] = counted / (counted + gamma(no));
            }
            var sums = new float[ShareMoments.WIDTH];
            for (int day = 0; day < WEEKS * 7; day++) {
                if (day % 7 < WORKING_DAYS) {
                    work(accounts, shares, sums, day);
                }
                if (day % 7 == WORKING_DAYS - 1 && day < 5 * 7) {
                    weeks += mean(accounts, Horizon.WEEK, day);
                }
            }
            quarters += mean(accounts, Horizon.QUARTER, WEEKS * 7 - 1);
        }
        return new Means(weeks / 5 / PLACES, quarters / PLACES);
    }

    private void work(ShareAccount[] accounts, double[] shares, float[] sums, int day) {
        var before = sums.clone();
        for (int i = 0; i < PEOPLE; i++) {
            int n = random.nextInt(LOOKS);
            int k = 0;
            for (int look = 0; look < n; look++) {
                k += random.nextDouble() < shares[i] ? 1 : 0;
            }
            accounts[i].count(day, n, k, RULES, peers(before, accounts[i]));
            if (n > 0) {
                var one = ShareMoments.one(n, k);
                for (int j = 0; j < one.length; j++) {
                    sums[j] += one[j];
                }
            }
        }
    }

    private static @Nullable Share peers(float[] sums, ShareAccount own) {
        return RULES.peers(sums, own);
    }

    private static double mean(ShareAccount[] accounts, Horizon horizon, int day) {
        double sum = 0;
        for (var account : accounts) {
            var window = account.window(horizon, day, RULES, null);
            sum += window == null ? 1 : Math.exp(window.logE(RULES.test()));
        }
        return sum / accounts.length;
    }

    @Test
    void theInnocentWeighNoMoreThanTheyMayFromAPlacesFirstDaysOn() {
        for (double usual : List.of(1.5, 2.0, 4.0)) {
            var means = innocent(usual, ALIKE - usual);
            assertTrue(means.weeks() < 1.1, usual + ": " + means);
            assertTrue(means.quarter() < 1.2, usual + ": " + means);
        }
    }

    @Test
    void whatOneDidBeforePeersSpokeIsJudgedByThemAndTeachesNothing() {
        var account = new ShareAccount();
        account.count(0, 10, 0, RULES, null);
        account.count(3, 10, 9, RULES, Share.of(0.3, 8));
        for (var horizon : Horizon.values()) {
            var window = account.window(horizon, 3, RULES, null);
            assertTrue(window != null && window.n() == 20 && window.k() == 9);
            assertEquals(Share.of(0.3, 8).mean(), window.innocent().mean(), 1e-6);
            assertEquals(8, window.innocent().strength(), 1e-5);
        }
    }
}

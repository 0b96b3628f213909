package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.exchange.Cover;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looks off the beat and without a ticket: what they weigh by their kind. */
class ErrandAccountTest {
    private static final ErrandRules RULES = new ErrandRules(50, List.of(0.05, 0.2, 0.5), 100);
    private static final int FIRST_DAY = 20_790;
    private static final int KINDS = 20;

    /** Peers use the first kind half of the time, the second half as often, and so on. */
    private static final float[] ROLE = role();

    private static float[] role() {
        var role = new float[1024];
        for (int kind = 0; kind < KINDS; kind++) {
            role[kind] = (float) (100_000 * Math.pow(0.5, kind + 1));
        }
        return role;
    }

    private static int usual(Random chance) {
        return Math.min(KINDS - 1, Long.numberOfTrailingZeros(chance.nextLong()));
    }

    private static TouchMark touch(int merchant, boolean errand, int kind) {
        var touch = new TouchMark(merchant, 0, true, errand);
        touch.cover = errand ? Cover.NONE : Cover.TICKETED;
        touch.label(kind);
        return touch;
    }

    /** Sixty days of ordinary work, with an errand on every other day. */
    private static double logE(Random chance, boolean sells) {
        var account = new ErrandAccount();
        for (int day = FIRST_DAY; day < FIRST_DAY + 60; day++) {
            var today = new DayAccount(day, true);
            for (int i = 0; i < 4; i++) {
                today.touches.add(touch(i, false, usual(chance)));
            }
            if (day % 2 == 0) {
                today.touches.add(touch(9, true, sells ? 7 : usual(chance)));
            }
            account.close(today, ROLE, RULES);
        }
        var window = account.window(Horizon.QUARTER, FIRST_DAY, RULES);
        return window == null ? 0 : ErrandAccount.logE(window, List.of());
    }

    @Test
    void errandsForOrdinaryKindsHaveAMeanOfAtMostOne() {
        var chance = new Random(11);
        double sum = 0;
        int people = 4_000;
        for (int person = 0; person < people; person++) {
            sum += Math.exp(logE(chance, false));
        }
        assertTrue(sum / people <= 1, "mean " + sum / people);
    }

    @Test
    void errandsForOneRareKindReachTheFamilysCap() {
        double decibans = 10 / Math.log(10) * logE(new Random(1), true);
        assertTrue(decibans > 25, "weigh " + decibans);
    }

    @Test
    void kindThatComesAgainOnTheSameDayDoesNotSpeakTwice() {
        var account = new ErrandAccount();
        var once = new DayAccount(FIRST_DAY, true);
        once.touches.add(touch(1, true, 15));
        var often = new DayAccount(FIRST_DAY, true);
        for (int merchant = 1; merchant < 9; merchant++) {
            often.touches.add(touch(merchant, true, 15));
        }
        assertArrayEquals(
                account.judge(once, ROLE, RULES).logs(),
                account.judge(often, ROLE, RULES).logs());
    }

    @Test
    void nothingIsSaidBeforePeersHaveSpoken() {
        var day = new DayAccount(FIRST_DAY, true);
        day.touches.add(touch(1, true, 15));
        assertEquals(0, new ErrandAccount().judge(day, null, RULES).judged());
    }

    @Test
    void accountReadBackWritesTheSameBytes() {
        var account = new ErrandAccount();
        var day = new DayAccount(FIRST_DAY, true);
        day.touches.add(touch(1, true, 15));
        day.touches.add(touch(2, false, 3));
        account.close(day, ROLE, RULES);
        assertArrayEquals(bytes(account), bytes(ErrandAccount.read(ByteBuffer.wrap(bytes(account)))));
    }

    private static byte[] bytes(ErrandAccount account) {
        var out = ByteBuffer.allocate(4096);
        account.write(out);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }
}

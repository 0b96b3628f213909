package dev.probity.scoring.merchant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One test a week: ranked, never multiplied. */
class RankedWeeksTest {
    /** A day on which both a week and a quarter begin. */
    private static final int START = 20_160;

    private static final float WILD = 700;

    /**
     * Weeks that are alike, one of which is ranked among the others: exactly what innocence means. Their surprises are far greater than any model's innocence
     * allows, as an honest crowd's are.
     */
    @Test
    void meanOverWeeksThatAreAlikeIsAtMostOneHoweverWrongTheModel() {
        var random = new Random(7);
        var all = new float[RankedWeek.BINS];
        var weeks = new ArrayList<RankedWeek>();
        for (int i = 0; i < 5_000; i++) {
            var week = new RankedWeek(START);
            week.surprise((float) Math.exp(3 * random.nextGaussian()), START, 1);
            weeks.add(week);
            add(all, week, 1);
        }
        double sum = 0;
        for (var week : weeks) {
            add(all, week, -1);
            sum += Math.exp(RankedWeek.logE(week.surprise, all));
            add(all, week, 1);
        }
        double mean = sum / weeks.size();
        assertTrue(mean <= 1, "mean " + mean);
        assertTrue(mean > 0.7, "a mean so small shows nothing: " + mean);
    }

    private static void add(float[] all, RankedWeek week, int times) {
        var row = week.row();
        for (int bin = 0; bin < all.length; bin++) {
            all[bin] += times * row[bin];
        }
    }

    @Test
    void neverWeighsMoreThanTheModelSays() {
        var like = ordinary(1_000_000);
        assertEquals(Math.log(0.5), RankedWeek.logE(0, like), 1e-6);
        assertTrue(RankedWeek.logE(1, like) < RankedWeek.logE(3, like));
        assertTrue(RankedWeek.logE(3, like) < 3);
        assertEquals(-2, RankedWeek.logE(-2, WILD, like));
    }

    @Test
    void saysNothingUntilEnoughOfTheLikeAreKnown() {
        assertEquals(0, RankedWeek.logE(WILD, null));
        assertEquals(0, RankedWeek.logE(WILD, ordinary(99)));
        assertTrue(RankedWeek.logE(WILD, ordinary(100)) > 1);
    }

    private static float[] ordinary(int weeks) {
        var row = new float[RankedWeek.BINS];
        row[0] = weeks;
        return row;
    }

    /** Thirteen wild weeks in a row, as dependent as can be, weigh no more than one of them. */
    @Test
    void quarterIsTheMeanOfItsWeeksAndNotTheirProduct() {
        var weeks = new RankedWeeks();
        var like = ordinary(10_000);
        RankedQuarter quarter = null;
        for (int start = START; start < START + 90; start += RankedWeek.DAYS) {
            var week = week(weeks, start);
            judge(week, WILD, start, 50, like);
            weeks.end(day -> true);
            quarter = weeks.quarter(week);
            assertNotNull(quarter);
        }
        assertNotNull(quarter);
        assertEquals(RankedWeek.logE(WILD, like), quarter.logE(0), 1e-4);
    }

    @Test
    void weekIsToldOfOnceAndOnlyWhenItsLastDayIsOver() {
        var weeks = new RankedWeeks();
        judge(week(weeks, START), WILD, START, 5, ordinary(1_000));
        assertEquals(List.of(), weeks.end(day -> day < START + 6));
        assertEquals(1, weeks.end(day -> day <= START + 6).size());
        assertEquals(List.of(), weeks.end(day -> true));
    }

    @Test
    void quarterHoldsTheOpenWeekOnce() {
        var weeks = new RankedWeeks();
        var week = week(weeks, START);
        judge(week, WILD, START, 5, ordinary(1_000));
        var quarter = weeks.quarter(week);
        assertNotNull(quarter);
        double open = weeks.quarterLogE(quarter, week, week.logE);
        assertTrue(open > 0);
        weeks.end(day -> true);
        assertEquals(open, quarter.logE(0), 1e-6);
        assertEquals(open, weeks.quarterLogE(quarter, week, week.logE), 1e-6);
    }

    @Test
    void readBackWritesTheSame() {
        var weeks = new RankedWeeks();
        judge(week(weeks, START), 3, START, 5, ordinary(1_000));
        weeks.end(day -> true);
        judge(week(weeks, START + 7), WILD, START + 8, 70_000, ordinary(1_000));
        var bytes = ByteBuffer.allocate(1 << 10);
        weeks.write(bytes);
        bytes.flip();
        var again = ByteBuffer.allocate(1 << 10);
        RankedWeeks.read(bytes).write(again);
        assertFalse(bytes.hasRemaining());
        assertEquals(bytes.flip(), again.flip());
    }

    private static void judge(RankedWeek week, float surprise, int day, int reviews, float[] like) {
        week.surprise(surprise, day, reviews);
        week.logE = (float) RankedWeek.logE(surprise, like);
    }

    private static RankedWeek week(RankedWeeks weeks, int day) {
        var week = weeks.week(day);
        assertNotNull(week);
        return week;
    }
}

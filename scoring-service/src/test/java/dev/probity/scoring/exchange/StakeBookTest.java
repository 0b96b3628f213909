package dev.probity.scoring.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.evidence.Mixture;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Bets on pairs: fair whatever the touches are, and fixed before the gains that they are laid on. */
class StakeBookTest {
    private static final int MONDAY = Days.week(20_720);
    private static final int PAIRS = 4;
    private static final double EXACT = 1e-6;
    private static final double ROUNDING = 1e-4;

    private static GainRules rules(String... settings) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put("probity.scoring.detectors.gains." + settings[i], settings[i + 1]);
        }
        return GainRules.of(ScoringConfigs.with(map).detectors(), "test");
    }

    /** P-values that are uniform on a grid, as ranks among n are: the mean of a pair's e-value is exactly at most 1, at every bet and grid. */
    @Property(tries = 200)
    void meanOfOnePairIsAtMostOneForRanks(
            @ForAll @DoubleRange(min = 0, max = 1) double pairBet, @ForAll @IntRange(min = 1, max = 3000) int n) {
        var rules = rules("pair-bet", String.valueOf(pairBet));
        double sum = 0;
        for (int rank = 1; rank <= n; rank++) {
            sum += rules.odds(rank / (double) n);
        }
        assertTrue(sum / n <= 1 + EXACT, "mean " + sum / n);
    }

    /** The same for a p-value that is uniform: exactly 1. */
    @Property(tries = 100)
    void meanOfOnePairIsOneForUniformP(@ForAll @DoubleRange(min = 0, max = 1) double pairBet) {
        var rules = rules("pair-bet", String.valueOf(pairBet));
        double mean = rules.odds(1);
        double before = 0;
        for (double level : rules.levels().reversed()) {
            mean += (level - before) * (rules.odds(level) - rules.odds(1));
            before = level;
        }
        assertEquals(1, mean, EXACT);
    }

    /**
     * All outcomes of a story of pairs are gone through: the mean of the quarter's e-value is 1 where every gain has the chance that its level says, whatever
     * was touched, by how odd touches, whenever; and less where pairs had to make room, whose gains are then lost.
     */
    @Property(tries = 60)
    void meanOverAllOutcomesIsOneWhateverIsTouched(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long story,
            @ForAll @IntRange(min = 1, max = PAIRS) int room) {
        var rules = rules("levels", "0.25", "most-pairs", String.valueOf(room));
        double mean = outcomes(rules, story, 0, 0, 1);
        assertTrue(mean <= 1 + ROUNDING, "mean " + mean);
        if (room == PAIRS) {
            assertEquals(1, mean, ROUNDING);
        }
    }

    /** Weeks 0 and 1: in each, every pair gains with chance 0.25. The story is told anew for each outcome. */
    private static double outcomes(GainRules rules, long story, int gains, int place, double chance) {
        if (place == 2 * PAIRS) {
            var book = tell(rules, story, gains);
            return chance * Math.exp(book.logE(book.quarter(MONDAY), rules));
        }
        return outcomes(rules, story, gains, place + 1, chance * 0.75)
                + outcomes(rules, story, gains | 1 << place, place + 1, chance * 0.25);
    }

    private static StakeBook tell(GainRules rules, long story, int gains) {
        var random = new Random(story);
        var book = new StakeBook();
        book.begin(MONDAY);
        for (int week = 0; week < 2; week++) {
            int start = MONDAY + week * Days.WEEK;
            while (book.behind(start)) {
                book.next(rules);
            }
            for (int i = random.nextInt(5); i >= 0; i--) {
                book.touch(random.nextInt(PAIRS), start, Math.exp(3 * random.nextGaussian()), rules);
            }
            for (int pair = 0; pair < PAIRS; pair++) {
                var stake = book.find(pair);
                if (stake != null && (gains & 1 << week * PAIRS + pair) != 0) {
                    book.gain(stake, Stake.LIVE, (float) Math.log(0.2499), rules);
                }
            }
        }
        return book;
    }

    @Test
    void betsOfAWeekAreAMeanOfThePairs() {
        var rules = rules();
        var book = new StakeBook();
        book.begin(MONDAY);
        book.touch(1, MONDAY, 3, rules);
        book.touch(2, MONDAY + 1, 1, rules);
        book.gain(assertFound(book, 1), Stake.LIVE, (float) Math.log(0.002), rules);
        double mean = (3 * rules.odds(0.002) + rules.odds(1)) / 4;
        double expected = rules.bets().stream()
                .mapToDouble(bet -> 1 - bet + bet * mean)
                .average()
                .orElseThrow();
        assertEquals(expected, Math.exp(book.logE(Stake.LIVE, rules)), EXACT);
    }

    private static Stake assertFound(StakeBook book, int other) {
        var stake = book.find(other);
        assertNotNull(stake);
        return stake;
    }

    @Test
    void touchAfterTheGainDoesNotRaiseTheBetOnIt() {
        var rules = rules();
        var book = new StakeBook();
        book.begin(MONDAY);
        book.touch(1, MONDAY, 1, rules);
        book.touch(2, MONDAY, 1, rules);
        book.gain(assertFound(book, 1), Stake.LIVE, (float) Math.log(0.0099), rules);
        double before = book.logE(Stake.LIVE, rules);
        book.touch(1, MONDAY + 3, 50, rules);
        assertEquals(before, book.logE(Stake.LIVE, rules), EXACT);
    }

    @Test
    void pairIsForgottenWhenItIsWaitedOut() {
        var rules = rules();
        var book = new StakeBook();
        book.begin(MONDAY);
        book.touch(1, MONDAY, 1, rules);
        for (int week = 0; week < rules.chances().size() + 1; week++) {
            book.next(rules);
        }
        assertNull(book.find(1));
        assertEquals(List.of(1), book.takeForgotten());
    }

    /** The week's evidence goes into the quarter once, whether it is still open or closed. */
    @Test
    void closedWeekStaysInItsQuarter() {
        var rules = rules();
        var book = new StakeBook();
        book.begin(MONDAY);
        book.touch(1, MONDAY, 1, rules);
        book.gain(assertFound(book, 1), Stake.LIVE, (float) Math.log(0.0099), rules);
        var quarter = book.quarter(MONDAY);
        double live = book.logE(quarter, rules);
        for (int week = 0; week < rules.chances().size() + 2; week++) {
            book.next(rules);
        }
        double lost = Math.log(rules.odds(1));
        double closed = Mixture.logMeanExp(rules.bets().stream()
                .mapToDouble(bet -> Mixture.logBet(bet, Math.log(rules.odds(0.0099)))
                        + (rules.chances().size() - 1) * Mixture.logBet(bet, lost))
                .toArray());
        assertEquals(closed, book.logE(quarter, rules), 1e-5);
        assertTrue(closed < live);
    }

    @Property(tries = 50)
    void bookReadBackWritesTheSameBytes(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long story) {
        var rules = rules("levels", "0.25");
        var book = tell(rules, story, (int) story & 255);
        for (var stake : book.stakes()) {
            StakeBook.path(stake, 1.5f);
            break;
        }
        var bytes = PairBytes.write(book, ByteBuffer.allocate(1 << 14));
        var again = PairBytes.read(bytes);
        assertArrayEquals(bytes, PairBytes.write(again, ByteBuffer.allocate(1 << 14)));
        assertEquals(book.logE(Stake.LIVE, rules), again.logE(Stake.LIVE, rules));
    }

    @Test
    void pathCountsOnceAndItsLatestWordReplaces() {
        var rules = rules();
        var book = new StakeBook();
        book.begin(MONDAY);
        book.touch(1, MONDAY, 1, rules);
        var stake = assertFound(book, 1);
        double without = stake.factor(Stake.LIVE, rules);
        assertTrue(StakeBook.path(stake, 2));
        assertEquals(without * Math.exp(2), stake.factor(Stake.LIVE, rules), EXACT);
        assertTrue(!StakeBook.path(stake, 2));
        book.next(rules);
        assertTrue(StakeBook.path(stake, 3));
        assertEquals(1, stake.path[Stake.LIVE], EXACT);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        for (var wrong : Map.of("chances", "1.2", "levels", "0", "renewal", "2", "most-pairs", "200")
                .entrySet()) {
            assertThrows(IllegalArgumentException.class, () -> rules(wrong.getKey(), wrong.getValue()));
        }
    }
}

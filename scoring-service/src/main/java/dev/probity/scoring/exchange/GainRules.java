package dev.probity.scoring.exchange;

import dev.probity.scoring.DetectorConfig;
import java.util.List;

/**
 * How gains after touches are judged.
 *
 * @param policyVersion policy that findings are made under
 * @param step decibans by which a finding's weight must move before it is said again
 * @param chances chance that a paid-for touch shows in the merchant's gains of the same week, of the next week, and so on, each above 0 and below 1: the
 *     later, the less is bet on the pair; after that a touch is waited out
 * @param bets parts of a week that are bet on gains at all, each above 0 and below 1; all get the same part
 * @param pairBet part of what is bet on a pair that is lost when it does not gain, 0..1; the rest waits for a path
 * @param levels p-values at which a gain is bet on, the largest first; all get the same part
 * @param renewal part of each week's bets that is laid anew, by the touches alone, on whichever merchants were touched, 0..1
 * @param mostPairs pairs of one party that are bet on, the oddest touches first
 * @param mostOddness most that the oddness of one touch may weigh for, as a natural logarithm
 * @param fewestRanks pair-weeks of like touches below which their ranks say nothing
 * @param negative ratings up to this, in stars, are negative
 * @param absentRemovals negative reviews removed a week where like merchants have not spoken
 * @param absentSpread standard deviation of the logarithm of a weekly figure by the one before, where like merchants have not spoken
 * @param trust in how many weeks' worth the like merchants' spread is believed
 * @param ownTrust in how many weeks' worth the rank among like touches is believed beside the merchant's own weeks
 * @param pastFade what is left of a week of the own past after another week, 0..1
 */
public record GainRules(
        String policyVersion,
        double step,
        List<Double> chances,
        List<Double> bets,
        double pairBet,
        List<Double> levels,
        double renewal,
        int mostPairs,
        double mostOddness,
        double fewestRanks,
        double negative,
        double absentRemovals,
        double absentSpread,
        double trust,
        double ownTrust,
        double pastFade) {
    public GainRules {
        chances = List.copyOf(chances);
        levels = List.copyOf(levels);
        bets = List.copyOf(bets);
        if (bets.isEmpty()
                || bets.size() > Byte.MAX_VALUE
                || bets.stream().anyMatch(bet -> !(bet > 0 && bet < 1))
                || !(pairBet >= 0 && pairBet <= 1)) {
            throw new IllegalArgumentException("bets lie between 0 and 1: " + bets + ", " + pairBet);
        }
        if (chances.isEmpty()
                || chances.size() > Byte.MAX_VALUE
                || chances.stream().anyMatch(chance -> !(chance > 0 && chance < 1))) {
            throw new IllegalArgumentException("chances lie between 0 and 1: " + chances);
        }
        if (levels.isEmpty() || levels.stream().anyMatch(level -> !(level > 0 && level < 1))) {
            throw new IllegalArgumentException("levels lie between 0 and 1: " + levels);
        }
        if (!(renewal >= 0 && renewal <= 1 && pastFade > 0 && pastFade < 1)) {
            throw new IllegalArgumentException("renewal and fading are parts");
        }
        if (mostPairs < 1 || mostPairs > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("1 to 127 pairs are bet on: " + mostPairs);
        }
        if (!(mostOddness >= 0
                && absentRemovals > 0
                && absentSpread > 0
                && trust > 0
                && ownTrust > 0
                && fewestRanks >= 1)) {
            throw new IllegalArgumentException("oddness, removals, spread, trust and ranks must be positive");
        }
    }

    /** The rules that an operator set. */
    public static GainRules of(DetectorConfig config, String policyVersion) {
        var g = config.gains();
        return new GainRules(
                policyVersion,
                config.stepDecibans(),
                g.chances(),
                g.bets(),
                g.pairBet(),
                g.levels(),
                g.renewal(),
                g.mostPairs(),
                g.mostOddness(),
                g.fewestRanks(),
                g.negative(),
                g.absentRemovals(),
                g.absentSpread(),
                g.trust(),
                g.ownTrust(),
                config.pastFade());
    }

    /** Largest p-value that makes a difference. */
    double largestLevel() {
        return levels.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /**
     * E-value of one pair's gains in one week, from a p-value that may only fall while the week lasts: 1 − β + β·mean over the levels of [p ≤ level]/level, whose
     * mean is 1 for a uniform p, and less for a cautious one.
     *
     * @param p p-value of the merchant's gains after the touch; 1 where there were none
     */
    double odds(double p) {
        double sum = 0;
        for (double level : levels) {
            sum += p <= level ? 1 / level : 0;
        }
        return 1 - pairBet + pairBet * sum / levels.size();
    }

    /** What a touch of that oddness weighs when bets are laid. */
    double stake(float oddness) {
        return Math.exp(Math.clamp(oddness, -mostOddness, mostOddness));
    }
}

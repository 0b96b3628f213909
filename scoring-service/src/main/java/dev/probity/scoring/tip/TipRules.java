package dev.probity.scoring.tip;

import java.util.Map;

/**
 * How much tips are believed.
 *
 * @param policyVersion policy that findings are made under
 * @param credibility how many times likelier a tip is about a guilty party than about an innocent one, on a channel that is not listed; above 1
 * @param channels the same by channel
 * @param anonymous part of what exceeds 1 that is left where nobody stands by the tip, 0..1
 * @param beside part of what exceeds 1 that is left for parties named beside the main one, 0..1; it is shared among them
 * @param corroboration part of what exceeds 1 that is left of a further tip, 0..1: who has one enemy has more
 */
public record TipRules(
        String policyVersion,
        double credibility,
        Map<String, Double> channels,
        double anonymous,
        double beside,
        double corroboration) {
    public TipRules {
        channels = Map.copyOf(channels);
        credible(credibility);
        channels.values().forEach(TipRules::credible);
        part(anonymous);
        part(beside);
        part(corroboration);
    }

    private static void credible(double eValue) {
        if (!(eValue >= 1 && eValue <= 1000)) {
            throw new IllegalArgumentException("a channel's credibility lies in 1..1000, not " + eValue);
        }
    }

    private static void part(double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("a part lies in 0..1, not " + part);
        }
    }

    /** E-value of one tip by itself. */
    double believed(Tip tip) {
        double more = channels.getOrDefault(tip.channel(), credibility) - 1;
        more *= tip.anonymous() ? anonymous : 1;
        more *= tip.others() == 0 ? 1 : beside / tip.others();
        return 1 + more;
    }
}

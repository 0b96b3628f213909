package dev.probity.scoring.rule;

import dev.probity.scoring.peer.PeerBaseline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a match of a rule weighs, given how often peers were hit by it, and the party itself.
 *
 * <p>Of n weeks in which peers were tried by a rule it matched in H. For one more week like these, 1{it matches}·(n+1)/(H+1) has mean 1−(1−q)ⁿ⁺¹ ≤ 1 whatever
 * its rate q; if peers differ in theirs, the mean is smaller still (1/(H+1) is convex, Hoeffding 1956). So each rule is an e-value that never exceeds one by its
 * rate, and so is their mixture in shares that were fixed before the week: products whose logs peers made share evenly, within a product the levels declare.
 * A rule that was never tried on peers has no share yet. That is one week; weeks are multiplied, and there the party's own count as well ({@link RuleHabits}).
 */
final class RuleRates {
    private final PeerBaseline peers;
    private final Map<String, Double> stakes = new HashMap<>();
    private final Set<String> products = new HashSet<>();

    RuleRates(LiveRules live, PeerBaseline peers) {
        this.peers = peers;
        for (var rule : live.rules()) {
            if (live.speaks(rule) && tried(rule) > 0) {
                stakes.merge(rule.scope().product(), rule.stake(), Double::sum);
                products.add(rule.scope().product());
            }
        }
    }

    /** Peers' weeks in which the rule was tried. */
    int tried(LiveRule rule) {
        return sum(rule.scope().row());
    }

    /** Those in which it matched. */
    int hit(LiveRule rule) {
        return sum(rule.row());
    }

    private int sum(String row) {
        var sums = peers.sums(row);
        return sums == null ? 0 : (int) sums[0];
    }

    /**
     * What its match in a week adds to the mixture.
     *
     * @param habits what the party's own weeks say of it
     */
    double share(LiveRule rule, RuleHabits habits) {
        double all = stakes.getOrDefault(rule.scope().product(), 0.0);
        if (tried(rule) <= 0 || all <= 0) {
            return 0;
        }
        double rarity = (tried(rule) + 1.0) / (Math.min(hit(rule), tried(rule)) + 1);
        return rule.stake() / all / products.size() * Math.min(rarity, habits.most(rule));
    }
}

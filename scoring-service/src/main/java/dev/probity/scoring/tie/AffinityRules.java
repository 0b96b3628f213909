package dev.probity.scoring.tie;

import java.util.List;

/**
 * How errands for a go-between's clients are judged.
 *
 * @param bets shares of the errands without a ticket that may have been for one go-between; the mean of what each of them says counts
 * @param covered part of such a share that is bet on errands with a ticket: some write their own
 * @param most how many times likelier than by chance one errand may count
 */
record AffinityRules(List<Double> bets, double covered, double most) {
    AffinityRules {
        bets = List.copyOf(bets);
        if (bets.isEmpty() || bets.stream().anyMatch(bet -> !(bet > 0 && bet < 1))) {
            throw new IllegalArgumentException("bets lie between 0 and 1: " + bets);
        }
        if (!(covered >= 0 && covered <= 1) || !(most >= 1)) {
            throw new IllegalArgumentException("not a way to judge errands");
        }
    }
}

package dev.probity.scoring.tie;

import java.util.List;

/**
 * How errands for a go-between's clients are judged.
 *
 * @param bets shares of the errands that may have been for one go-between; the mean of what each of them says counts
 * @param returning how likely somebody on an errand for a go-between is to come back to its client once more
 * @param powers share of such errands on which a power is used, not only a look taken
 * @param most how many times likelier than by chance one errand may count
 */
record AffinityRules(List<Double> bets, double returning, double powers, double most) {
    AffinityRules {
        bets = List.copyOf(bets);
        if (bets.isEmpty() || bets.stream().anyMatch(bet -> !(bet > 0 && bet < 1))) {
            throw new IllegalArgumentException("bets lie between 0 and 1: " + bets);
        }
        if (!(returning > 0 && returning < 1) || !(powers > 0 && powers < 1) || !(most >= 1)) {
            throw new IllegalArgumentException("not a way to judge errands");
        }
    }
}

package dev.probity.scoring.staff;

import java.util.List;

/**
 * How the kinds of look-up on errands (looks off the beat and without a ticket) are judged.
 *
 * @param roleStrength how many of a person's own ordinary look-ups weigh as much as the role's
 * @param bets shares of errands that may be a sold one, each in 0..1; all weigh the same
 * @param most most that one look may count for
 */
public record ErrandRules(double roleStrength, List<Double> bets, double most) {
    public ErrandRules {
        bets = List.copyOf(bets);
        if (bets.isEmpty() || bets.size() > Byte.MAX_VALUE || bets.stream().anyMatch(bet -> !(bet > 0 && bet < 1))) {
            throw new IllegalArgumentException("bets lie between 0 and 1: " + bets);
        }
        if (!(roleStrength > 0 && most > 1)) {
            throw new IllegalArgumentException("strength must be positive, the most above 1");
        }
    }
}

package dev.probity.scoring.tie;

import java.time.Duration;
import java.util.List;

/**
 * How payments from go-betweens to staff are judged.
 *
 * @param currency the one in which amounts are compared; payments in others are ties, but not judged
 * @param least least amount of a bribe
 * @param most largest amount of a bribe
 * @param soon how long after a visit to one of the payer's clients a payment is soon
 * @param bets shares of the payments that may be bribes; the mean of what each of them says counts
 */
record PaymentRules(String currency, double least, double most, Duration soon, List<Double> bets) {
    PaymentRules {
        bets = List.copyOf(bets);
        if (!(least > 0 && most > least)) {
            throw new IllegalArgumentException("amounts of bribes: " + least + " to " + most);
        }
        if (bets.isEmpty() || bets.stream().anyMatch(bet -> !(bet > 0 && bet < 1))) {
            throw new IllegalArgumentException("bets lie between 0 and 1: " + bets);
        }
    }
}

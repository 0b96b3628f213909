package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import java.util.Collection;

/**
 * Money that a go-between gave to a member of staff.
 *
 * @param payer who paid
 * @param amount how much, in the currency that is judged
 * @param event where it says so
 */
record Received(String payer, double amount, EvidenceRef event) {
    private static final double CENTS = 100;
    private static final long ROUND_CENTS = 1000;

    /** Bands of half a decimal order from the least bribe to the largest, one below and one above. */
    private static final int BANDS = 7;

    /** Sorts of payments that peers' payments are counted by. */
    static final int SORTS = BANDS * 4;

    /** Whether a whole multiple of ten. */
    boolean round() {
        return Math.round(amount * CENTS) % ROUND_CENTS == 0;
    }

    /** Whether the same payer paid before. */
    boolean repeated(Collection<Received> all) {
        return all.stream()
                .anyMatch(other -> other.payer.equals(payer) && Strand.BY_TIME.compare(other.event, event) < 0);
    }

    /** The sort of this payment among all of the person's. */
    int sort(Collection<Received> all, PaymentRules rules) {
        return band(rules) * 4 + (round() ? 2 : 0) + (repeated(all) ? 1 : 0);
    }

    private int band(PaymentRules rules) {
        if (amount < rules.least()) {
            return 0;
        }
        double share = Math.log(amount / rules.least()) / Math.log(rules.most() / rules.least());
        return share > 1 ? BANDS - 1 : 1 + (int) Math.min(BANDS - 3, share * (BANDS - 2));
    }

    /** Chance of a sort among bribes: any amount in their range alike, round, and as often as not from one who paid before. */
    static double ofBribes(int sort) {
        int band = sort / 4;
        boolean round = (sort & 2) != 0;
        return band == 0 || band == BANDS - 1 || !round ? 0 : 0.5 / (BANDS - 2);
    }
}

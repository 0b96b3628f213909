package dev.probity.scoring.tie;

import java.time.Instant;

/**
 * A way from a member of staff over one go-between to a merchant: at most four hops, as an identifier that two share counts for two. To the merchant's task.
 *
 * @param staff from whom, as {@code staff:id}
 * @param merchant to whom, as {@code merchant:id}
 * @param goBetween over whom, as {@code kind:id}
 * @param ofStaff what ties the member of staff to the go-between, with its events
 * @param ofMerchant what ties the merchant to the go-between, with its events
 * @param chance how likely it is that a merchant with as many ties is one of this go-between's, given both degrees; 0..1
 * @param open false when the path is no more: a hub was found out, or the tie forgotten
 * @param at event time at which this is known; of two words on a path the later holds
 */
public record Path(
        String staff,
        String merchant,
        String goBetween,
        Strand ofStaff,
        Strand ofMerchant,
        double chance,
        boolean open,
        Instant at) {
    public Path {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("not a probability: " + chance);
        }
    }

    /** For people: {@code Shares a phone with person:P-77, who was paid by M-12}. */
    public String words() {
        return Words.path(ofStaff, goBetween, java.util.List.of(new TieLetter.Reached(merchant, ofMerchant)), 1);
    }
}

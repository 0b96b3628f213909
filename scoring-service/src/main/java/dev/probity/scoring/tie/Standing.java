package dev.probity.scoring.tie;

import java.util.Map;

/**
 * How a go-between stands between staff and merchants.
 *
 * @param merchants merchants it is tied to
 * @param staff staff it is tied to
 * @param toMerchants strengths of its ties to merchants, added up
 * @param toStaff strengths of its ties to staff, added up
 */
public record Standing(int merchants, int staff, double toMerchants, double toStaff) {
    static Standing of(Map<String, Tie> ties) {
        int merchants = 0;
        double toMerchants = 0;
        double toStaff = 0;
        for (var tie : ties.entrySet()) {
            if (Party.merchant(tie.getKey())) {
                merchants++;
                toMerchants += tie.getValue().strength();
            } else {
                toStaff += tie.getValue().strength();
            }
        }
        return new Standing(merchants, ties.size() - merchants, toMerchants, toStaff);
    }

    /** How firmly it stands between both; 0 when it knows only one side. */
    double between() {
        return toMerchants * toStaff;
    }

    /** How firmly a member of staff with such a tie to it is tied to merchants. */
    double ofStaff(Tie tie) {
        return tie.strength() * toMerchants;
    }

    /** How firmly a merchant with such a tie to it is tied to staff who are tied to other merchants too. */
    double ofMerchant(Tie tie) {
        return tie.strength() * toStaff * Math.max(0, toMerchants - tie.strength());
    }
}

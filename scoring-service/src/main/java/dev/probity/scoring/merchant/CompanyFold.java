package dev.probity.scoring.merchant;

import dev.probity.scoring.event.PartyEvent.Review;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.ring.Company;
import dev.probity.scoring.ring.Encounter;
import dev.probity.scoring.ring.LikenessRules;
import dev.probity.scoring.ring.LockStepRules;
import dev.probity.scoring.ring.Posted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds in what company a review was written in: beside whom, and whether it is like another reviewer's. */
final class CompanyFold {
    private final LockStepRules lockStep;
    private final LikenessRules likeness;

    CompanyFold(LockStepRules lockStep, LikenessRules likeness) {
        this.lockStep = lockStep;
        this.likeness = likeness;
    }

    /**
     * @param encounters takes the encounter, if the review was written beside others
     * @return whether the review is like another reviewer's
     */
    boolean fold(
            MerchantFile file,
            ReviewDay day,
            Review review,
            @Nullable PeerBaseline baseline,
            List<Encounter> encounters) {
        var company = file.recent().meet(posted(file.subject(), review), lockStep, likeness);
        var encounter = company.encounter();
        if (encounter != null) {
            encounters.add(encounter);
        }
        count(file, day, company, baseline);
        return company.copied() || company.shared();
    }

    private static Posted posted(String merchant, Review review) {
        return new Posted(
                review.evidence(merchant, null),
                merchant,
                review.reviewer(),
                review.rating(),
                review.text(),
                review.device(),
                review.address());
    }

    private void count(MerchantFile file, ReviewDay day, Company company, @Nullable PeerBaseline baseline) {
        if (company.worded()) {
            int copied = company.copied() ? 1 : 0;
            day.worded++;
            day.copied += copied;
            count(file.recent().copied, day.day, copied, likeness.copied(), ReviewFigures.COPIED, baseline);
        }
        if (company.traced()) {
            int shared = company.shared() ? 1 : 0;
            day.traced++;
            day.shared += shared;
            count(file.recent().shared, day.day, shared, likeness.shared(), ReviewFigures.SHARED, baseline);
        }
    }

    private void count(
            ShareAccount account, int day, int counted, ShareRules rules, String row, @Nullable PeerBaseline baseline) {
        var like = baseline == null ? null : baseline.sums(row);
        account.count(day, 1, counted, rules, likeness.peers(rules, like, account));
    }
}

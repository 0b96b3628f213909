package dev.probity.cases.enforcement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measure does, in plain words.
 *
 * @param target what the subject is called: a pseudonym or a merchant's id
 * @param amount of a measure about funds; null for any other
 * @param reviews ids of the reviews of one about reviews; empty for any other
 */
public record Effects(String target, @Nullable Amount amount, List<String> reviews) {
    /** Withholds 12,480.00 EUR of M-8812. */
    public String of(Measure measure) {
        return switch (measure) {
            case TERMINATE_ACCOUNT -> "Closes the account of " + target;
            case REINSTATE_ACCOUNT -> "Reinstates the account of " + target;
            case DELETE_REVIEWS -> "Deletes " + reviewsInWords() + " of " + target;
            case RESTORE_REVIEWS -> "Restores " + reviewsInWords() + " of " + target;
            case WITHHOLD_FUNDS -> "Withholds " + money() + " of " + target;
            case RELEASE_FUNDS -> "Releases " + money() + " of " + target;
            case SUSPEND_ACCESS -> "Suspends the access of " + target;
            case RESTORE_ACCESS -> "Restores the access of " + target;
            case REFER_TO_LEGAL -> "Refers " + target + " to legal";
            case WITHDRAW_REFERRAL -> "Withdraws the referral of " + target + " to legal";
        };
    }

    private String money() {
        return Objects.requireNonNull(amount, "a measure about funds has an amount")
                .words();
    }

    private String reviewsInWords() {
        return reviews.size() == 1 ? "1 review" : "%,d reviews".formatted(reviews.size());
    }
}

package dev.probity.cases.enforcement;

import dev.probity.cases.identity.SubjectKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done about a subject, and what takes it back. */
@Schema(
        description =
                "What can be done about a subject; each has one that takes it back, which is only ever proposed as that.")
public enum Measure {
    TERMINATE_ACCOUNT(EnumSet.of(SubjectKind.MERCHANT)),
    REINSTATE_ACCOUNT(EnumSet.of(SubjectKind.MERCHANT)),
    DELETE_REVIEWS(EnumSet.of(SubjectKind.MERCHANT, SubjectKind.REVIEWER)),
    RESTORE_REVIEWS(EnumSet.of(SubjectKind.MERCHANT, SubjectKind.REVIEWER)),
    WITHHOLD_FUNDS(EnumSet.of(SubjectKind.MERCHANT)),
    RELEASE_FUNDS(EnumSet.of(SubjectKind.MERCHANT)),
    SUSPEND_ACCESS(EnumSet.of(SubjectKind.STAFF)),
    RESTORE_ACCESS(EnumSet.of(SubjectKind.STAFF)),
    REFER_TO_LEGAL(EnumSet.allOf(SubjectKind.class)),
    WITHDRAW_REFERRAL(EnumSet.allOf(SubjectKind.class));

    private final Set<SubjectKind> targets;

    Measure(EnumSet<SubjectKind> targets) {
        this.targets = Set.copyOf(targets);
    }

    /** Restores the state of before. */
    public Measure inverse() {
        return switch (this) {
            case TERMINATE_ACCOUNT -> REINSTATE_ACCOUNT;
            case REINSTATE_ACCOUNT -> TERMINATE_ACCOUNT;
            case DELETE_REVIEWS -> RESTORE_REVIEWS;
            case RESTORE_REVIEWS -> DELETE_REVIEWS;
            case WITHHOLD_FUNDS -> RELEASE_FUNDS;
            case RELEASE_FUNDS -> WITHHOLD_FUNDS;
            case SUSPEND_ACCESS -> RESTORE_ACCESS;
            case RESTORE_ACCESS -> SUSPEND_ACCESS;
            case REFER_TO_LEGAL -> WITHDRAW_REFERRAL;
            case WITHDRAW_REFERRAL -> REFER_TO_LEGAL;
        };
    }

    /** Whether it only ever takes another one back: staff who are paid to have accounts reinstated find no door here. */
    public boolean takesBack() {
        return switch (this) {
            case REINSTATE_ACCOUNT, RESTORE_REVIEWS, RELEASE_FUNDS, RESTORE_ACCESS, WITHDRAW_REFERRAL -> true;
            case TERMINATE_ACCOUNT, DELETE_REVIEWS, WITHHOLD_FUNDS, SUSPEND_ACCESS, REFER_TO_LEGAL -> false;
        };
    }

    /** Whether it goes together with such a subject. */
    public boolean fits(SubjectKind target) {
        return targets.contains(target);
    }

    public boolean needsAmount() {
        return this == WITHHOLD_FUNDS || this == RELEASE_FUNDS;
    }

    public boolean needsReviews() {
        return this == DELETE_REVIEWS || this == RESTORE_REVIEWS;
    }

    /** Ending the whole service to a business is told to it before (Regulation (EU) 2019/1150, article 4(2)); less than that takes effect with its statement of reasons. */
    public boolean needsNotice() {
        return this == TERMINATE_ACCOUNT;
    }

    /** Those that can be proposed by themselves. */
    public static Set<Measure> proposable() {
        return Set.copyOf(
                Arrays.stream(values()).filter(one -> !one.takesBack()).toList());
    }
}

package dev.probity.scoring.finding;

/**
 * That a person's work is with merchants. It is no evidence: it tells where the guilty would show. Whoever works with merchants sells what merchants gain by, and
 * shows in that; of whoever never touches one, behaviour is all that speaks. So it changes how much is bet, as {@link Notice} does.
 */
public final class WithMerchants {
    /** Fact of a finding: 1 for a subject that has touched a merchant; absent for any other. */
    static final String FACT = "withMerchants";

    private WithMerchants() {}

    /** The finding, marked. */
    public static Finding mark(Finding finding) {
        return finding.telling(finding.account().with(FACT, 1));
    }

    /** Whether its subject had touched a merchant. */
    public static boolean isMarked(Finding finding) {
        return finding.account().facts().containsKey(FACT);
    }
}

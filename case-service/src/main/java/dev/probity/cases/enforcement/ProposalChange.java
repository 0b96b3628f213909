package dev.probity.cases.enforcement;

/** Everything that can happen to a proposal after it was made. */
public sealed interface ProposalChange {
    /**
     * Somebody agrees.
     *
     * @param by user name
     */
    record Approved(String by) implements ProposalChange {}

    /**
     * Somebody doesn't, or stops what was agreed to before anything was ordered.
     *
     * @param by user name
     */
    record Refused(String by) implements ProposalChange {}

    /**
     * Whoever made it takes it back before anything was ordered.
     *
     * @param by user name
     */
    record Withdrawn(String by) implements ProposalChange {}

    /** Its notice is over and the hour has room. */
    record Ordered() implements ProposalChange {}

    /**
     * The platform reported; of several reports the one that happened last.
     *
     * @param result what became of the order
     */
    record Reported(ReceiptResult result) implements ProposalChange {}

    /**
     * Whom it concerns contests it.
     *
     * @param by who put that down, by user name
     * @param most so many appeals one measure has, this one among them
     */
    record Appealed(String by, int most) implements ProposalChange {}

    /**
     * Somebody who had no part in it decides the appeal.
     *
     * @param by user name
     * @param stands whether the measure stands
     */
    record Ruled(String by, boolean stands) implements ProposalChange {}

    /** The same measure was reversed on appeal before it was ordered, in whatever case, since this one was decided on. */
    record Overruled() implements ProposalChange {}

    /** What takes it back is ordered. */
    record TakenBack() implements ProposalChange {}
}

package dev.probity.scoring.staff;

/** Names and widths of the rows in which staff figure among their peers. */
final class StaffFigures {
    static final String UNTRACKED = "untracked";
    static final String MISTAKEN = "mistaken";
    static final String OFF_BEAT = "off-beat";
    static final String POWERS = "powers";
    static final String NOVEL = "novel";

    /** Hours with look-ups outside the usual ones. */
    static final String ODD_HOURS = "odd-hours";

    /** Closed tickets that their own worker opened and told nobody of. */
    static final String SELF_SERVED = "self-served";

    /** Powers used again for the same merchant off the beat. */
    static final String POWER_RETURNS = "power-returns";

    /** Powers used under a ticket of one's own. */
    static final String SELF_TICKETED = "self-ticketed";

    /** Merchants touched by the team, by bucket of their fingerprint. */
    static final String MERCHANTS = "merchants";

    static final int MERCHANT_BUCKETS = 512;

    /** Kinds of ordinary look, by bucket of their fingerprint: one a merchant and day. */
    static final String LABELS = "labels";

    static final int LABEL_BUCKETS = 1024;

    /** Look-ups by hour of a weekday: sums, then sums of squares. */
    static final String HOURS = "hours-";

    /** Days on which people came back to one merchant: people, Σ lower, Σ upper decile. */
    static final String RETURNS = "returns";

    static final String TOTAL = "total ";
    static final String PEAK = "peak ";

    private StaffFigures() {}

    static int bucket(int fingerprint, int buckets) {
        return Math.floorMod(fingerprint, buckets);
    }
}

package dev.probity.simulator.plot;

/** Innocent people who look as if: each does for a good reason, or for none, what an insider does for money. */
enum Decoy {
    /** Curious about two or three merchants, again and again, without a ticket; nobody pays for it. */
    SNOOPER(30, 1.5, 3),
    /** A fraud investigator who comes back to one merchant's reviewers for weeks, and then suspends it. */
    INVESTIGATION(21, 1, 1),
    /** Looks after an important merchant's trouble several times a day; it recovers. */
    ESCALATION(8, 0.35, 1),
    /** New in the job, or learning another one: looks at everything. */
    TRAINEE(14, 0.2, 200),
    /** Reviews colleagues' work: many merchants, many kinds of data, no tickets. */
    AUDIT(7, 0.12, 200),
    /** Works twice as much as usual, all of it ticketed. */
    OVERTIME(14, 0.2, 200),
    /** Carries out a policy decision: many suspended accounts restored in one day under one ticket. */
    MASS_REINSTATEMENT(1, 0.04, 20),
    /** Removes a merchant's reviews after a crowd descended on it. */
    CLEAN_UP(1, 0.03, 1);

    private final double days;
    private final double daysBetween;
    private final int targets;

    Decoy(double days, double daysBetween, int targets) {
        this.days = days;
        this.daysBetween = daysBetween;
        this.targets = targets;
    }

    /** How long it lasts. */
    double days() {
        return days;
    }

    /** Mean time between two acts. */
    double daysBetween() {
        return daysBetween;
    }

    /** How many merchants it is about. */
    int targets() {
        return targets;
    }
}

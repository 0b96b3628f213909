package dev.probity.simulator.plot;

import dev.probity.simulator.world.Role;

/** Innocent people who look as if: each does for a good reason, or for none, what an insider does for money. */
enum Decoy {
    /** Curious about two or three merchants, again and again, without a ticket; nobody pays for it. */
    SNOOPER(30, 1.5, 3),
    /** A fraud investigator who comes back to one merchant's reviewers for weeks, and then suspends it. */
    INVESTIGATION(21, 1, 1),
    /** Looks after an important merchant's trouble several times a day; it recovers. */
    ESCALATION(8, 0.35, 1),
    /** An account manager who calls on a few clients, looks at their figures and their rivals', and sees them grow. */
    ACCOUNT_CARE(45, 1.2, 3),
    /** New in the job, or learning another one: looks at everything. */
    NEW_HIRE(14, 0.2, 200),
    /** Reviews colleagues' work: many merchants, many kinds of data, no tickets. */
    AUDIT(7, 0.12, 200),
    /** Works twice as much as usual, all of it ticketed; in the season's peak if the story has one. */
    PEAK_SEASON(14, 0.2, 200),
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

    /** Whether it may happen to somebody in this role. */
    boolean fits(Role role) {
        return switch (this) {
            case SNOOPER, NEW_HIRE, PEAK_SEASON, ESCALATION -> true;
            case ACCOUNT_CARE -> role == Role.ACCOUNT_MANAGER;
            case INVESTIGATION -> role == Role.FRAUD_INVESTIGATOR;
            case AUDIT -> role == Role.AUDITOR || role == Role.DATA_ANALYST || role == Role.FRAUD_INVESTIGATOR;
            case MASS_REINSTATEMENT -> role == Role.SELLER_SUPPORT;
            case CLEAN_UP -> role == Role.REVIEW_MODERATOR;
        };
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

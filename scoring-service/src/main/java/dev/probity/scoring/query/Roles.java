package dev.probity.scoring.query;

/** Roles that may ask. */
final class Roles {
    static final String INVESTIGATOR = "investigator";
    static final String APPROVER = "approver";
    static final String DETECTION_ENGINEER = "detection-engineer";
    static final String AUDITOR = "auditor";
    static final String PRIVACY_OFFICER = "privacy-officer";
    static final String ADMIN = "admin";
    /** Other services of the suite. */
    static final String SERVICE = "service";

    private Roles() {}
}

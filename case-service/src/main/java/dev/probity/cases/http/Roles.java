package dev.probity.cases.http;

import java.util.Set;

/** Names of the realm's roles as tokens carry them. */
public final class Roles {
    public static final String INVESTIGATOR = "investigator";
    public static final String APPROVER = "approver";
    public static final String DETECTION_ENGINEER = "detection-engineer";
    public static final String AUDITOR = "auditor";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String HR = "hr";
    public static final String MERCHANT_TEAM = "merchant-team";
    public static final String INTEGRATOR = "integrator";
    public static final String ADMIN = "admin";

    /** Offices that look after the work of others: no investigator takes one of them off a case. */
    public static final Set<String> CONTROL = Set.of(APPROVER, AUDITOR, PRIVACY_OFFICER);

    private Roles() {}
}

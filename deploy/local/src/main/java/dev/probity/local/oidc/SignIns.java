package dev.probity.local.oidc;

import java.util.List;

/** The people of the local suite; each one's password is the name. A test holds this list against the realm. */
public final class SignIns {
    /** In the order in which people meet them. */
    public static final List<String> ALL = List.of(
            "investigator",
            "investigator2",
            "approver",
            "approver2",
            "detection-engineer",
            "auditor",
            "privacy-officer",
            "hr",
            "merchant-team",
            "integrator",
            "admin");

    private SignIns() {}
}

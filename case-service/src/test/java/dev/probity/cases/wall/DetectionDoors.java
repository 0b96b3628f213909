package dev.probity.cases.wall;

import dev.probity.cases.wall.Door.Behind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Doors behind which scoring answers: rules, back-tests, policies, bets. */
final class DetectionDoors {
    private static final Set<String> BACK_TESTERS = Set.of("detection-engineer");
    private static final Set<String> BACK_TEST_READERS = Set.of("detection-engineer", "auditor", "admin");
    private static final Set<String> RULE_MAKERS = Set.of("detection-engineer", "admin");
    private static final Set<String> POLICY_READERS =
            Set.of("investigator", "approver", "auditor", "detection-engineer", "privacy-officer", "admin");
    private static final Set<String> POLICY_MAKERS = Set.of("detection-engineer", "privacy-officer");
    private static final Set<String> BET_READERS =
            Set.of("investigator", "approver", "auditor", "detection-engineer", "admin");

    private DetectionDoors() {}

    /** Passed on to scoring, which answers them here with nothing of any case. */
    private static Door beside(Set<String> mayUse, String path, String body) {
        return new Door(Behind.BESIDE, mayUse, path, body);
    }

    static final List<Map.Entry<String, Door>> ALL = List.of(
            Map.entry("GET /api/v1/detection/rules", beside(RULE_MAKERS, "/api/v1/detection/rules", null)),
            Map.entry("POST /api/v1/detection/rules", beside(RULE_MAKERS, "/api/v1/detection/rules", "{}")),
            Map.entry(
                    "POST /api/v1/detection/rules/preview",
                    beside(RULE_MAKERS, "/api/v1/detection/rules/preview", "{}")),
            Map.entry("GET /api/v1/detection/rules/{name}", beside(RULE_MAKERS, "/api/v1/detection/rules/a.yml", null)),
            Map.entry("PUT /api/v1/detection/rules/{name}", beside(RULE_MAKERS, "/api/v1/detection/rules/a.yml", "{}")),
            Map.entry(
                    "DELETE /api/v1/detection/rules/{name}",
                    beside(RULE_MAKERS, "/api/v1/detection/rules/a.yml", null)),
            Map.entry(
                    "GET /api/v1/detection/rules/{name}/versions",
                    beside(RULE_MAKERS, "/api/v1/detection/rules/a.yml/versions", null)),
            Map.entry(
                    "GET /api/v1/detection/back-tests",
                    beside(BACK_TEST_READERS, "/api/v1/detection/back-tests", null)),
            Map.entry("POST /api/v1/detection/back-tests", beside(BACK_TESTERS, "/api/v1/detection/back-tests", "{}")),
            Map.entry(
                    "GET /api/v1/detection/back-tests/{id}",
                    beside(BACK_TEST_READERS, "/api/v1/detection/back-tests/b-1", null)),
            Map.entry(
                    "DELETE /api/v1/detection/back-tests/{id}",
                    beside(BACK_TESTERS, "/api/v1/detection/back-tests/b-1", null)),
            Map.entry("GET /api/v1/detection/policies", beside(POLICY_READERS, "/api/v1/detection/policies", null)),
            Map.entry("PUT /api/v1/detection/policies", beside(POLICY_MAKERS, "/api/v1/detection/policies", "{}")),
            Map.entry(
                    "GET /api/v1/detection/policies/in-force",
                    beside(POLICY_READERS, "/api/v1/detection/policies/in-force", null)),
            Map.entry(
                    "GET /api/v1/detection/policies/{version}",
                    beside(POLICY_READERS, "/api/v1/detection/policies/1", null)),
            Map.entry(
                    "POST /api/v1/detection/policies/{version}/decision",
                    beside(POLICY_MAKERS, "/api/v1/detection/policies/1/decision", "{}")),
            Map.entry("GET /api/v1/detection/bets", beside(BET_READERS, "/api/v1/detection/bets", null)));
}

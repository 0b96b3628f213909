package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.probity.scoring.query.DoorsQuarkusTest.Door;
import dev.probity.scoring.stream.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the contract with every role: no list of exceptions, a new operation fails until it is in here. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RoleMatrixQuarkusTest {
    private static final List<String> ROLES = List.of(
            "investigator",
            "approver",
            "detection-engineer",
            "auditor",
            "privacy-officer",
            "integrator",
            "admin",
            "service");
    private static final Set<String> READERS =
            Set.of("investigator", "approver", "detection-engineer", "auditor", "admin", "service");
    private static final Set<String> MACHINES = Set.of("service");
    private static final Set<String> POLICY_READERS =
            Set.of("investigator", "approver", "detection-engineer", "privacy-officer", "auditor", "admin", "service");
    private static final Set<String> POLICY_MAKERS = Set.of("detection-engineer", "privacy-officer");
    private static final Set<String> RULE_MAKERS = Set.of("detection-engineer", "admin");
    private static final Set<String> RULE_TRIERS = Set.of("detection-engineer", "admin", "service");
    private static final Set<String> BACK_TESTERS = Set.of("detection-engineer");
    private static final Set<String> BACK_TEST_READERS = Set.of("detection-engineer", "auditor", "admin");

    private static final Map<String, Set<String>> MATRIX = Map.ofEntries(
            Map.entry("get /api/v1/subjects", MACHINES),
            Map.entry("get /api/v1/subjects/staff/none/activity", MACHINES),
            Map.entry("get /api/v1/subjects/staff/none/days", MACHINES),
            Map.entry("get /api/v1/subjects/staff/none/explanations", MACHINES),
            Map.entry("get /api/v1/subjects/staff/none/findings", MACHINES),
            Map.entry("get /api/v1/subjects/staff/none/risk", MACHINES),
            Map.entry("get /api/v1/subjects/staff/none/ties", MACHINES),
            Map.entry("get /api/v1/bets", READERS),
            Map.entry("get /api/v1/status", READERS),
            Map.entry("get /api/v1/policies", POLICY_READERS),
            Map.entry("get /api/v1/policies/in-force", POLICY_READERS),
            Map.entry("get /api/v1/policies/none", POLICY_READERS),
            Map.entry("put /api/v1/policies", POLICY_MAKERS),
            Map.entry("post /api/v1/policies/none/decision", POLICY_MAKERS),
            Map.entry("get /api/v1/rules", RULE_MAKERS),
            Map.entry("post /api/v1/rules", RULE_MAKERS),
            Map.entry("get /api/v1/rules/none", RULE_MAKERS),
            Map.entry("put /api/v1/rules/none", RULE_MAKERS),
            Map.entry("delete /api/v1/rules/none", RULE_MAKERS),
            Map.entry("get /api/v1/rules/none/versions", RULE_MAKERS),
            Map.entry("post /api/v1/rules/preview", RULE_TRIERS),
            Map.entry("get /api/v1/back-tests", BACK_TEST_READERS),
            Map.entry("post /api/v1/back-tests", BACK_TESTERS),
            Map.entry("get /api/v1/back-tests/none", BACK_TEST_READERS),
            Map.entry("delete /api/v1/back-tests/none", BACK_TESTERS));

    @BeforeAll
    static void findTheService() {
        RestAssured.port = SuiteResource.port();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void everyOperationIsInTheMatrix() throws IOException {
        assertEquals(
                new TreeSet<>(MATRIX.keySet()),
                doors().stream().map(RoleMatrixQuarkusTest::operation).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyDoorOpensForItsRolesAndForNobodyElse() throws IOException {
        for (var door : doors()) {
            for (var role : ROLES) {
                var answer = knock(door, SuiteResource.issuer().token(role));
                int status = answer.extract().statusCode();
                if (MATRIX.getOrDefault(operation(door), Set.of()).contains(role)) {
                    assertFalse(
                            Set.of(401, 403).contains(status) || status >= 500, door + " for " + role + ": " + status);
                } else {
                    assertEquals(403, status, door + " for " + role);
                    answer.contentType("application/problem+json")
                            .body("type", equalTo("https://probity.dev/problems/forbidden"));
                }
            }
        }
    }

    @Test
    void aTokenWithoutAnyRoleOpensNone() throws IOException {
        for (var door : doors()) {
            knock(door, SuiteResource.issuer().tokenWithoutRole()).statusCode(403);
        }
    }

    private static ValidatableResponse knock(Door door, String token) {
        return door.knock(token, door.body() ? "application/json" : null, "{}");
    }

    /** With names that are not there: whoever may come in changes nothing. */
    private static List<Door> doors() throws IOException {
        return DoorsQuarkusTest.doors().stream()
                .map(door -> new Door(
                        door.method(), door.path().replace(DoorsQuarkusTest.FILE, "none"), door.body(), door.role()))
                .toList();
    }

    private static String operation(Door door) {
        return door.method() + " " + door.path();
    }
}

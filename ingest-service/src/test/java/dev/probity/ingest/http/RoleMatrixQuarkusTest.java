package dev.probity.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation of the contract with every role: no list of exceptions, a new operation fails until it is in here. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
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
    private static final Set<String> SENDERS = Set.of("integrator", "service");
    private static final Set<String> KEEPERS = Set.of("integrator", "admin");
    private static final Map<String, Set<String>> MATRIX = Map.of(
            "post /api/v1/events", SENDERS,
            "post /api/v1/adapters/cloudtrail/events", SENDERS,
            "post /api/v1/adapters/reviews-csv/events", SENDERS,
            "get /api/v1/dead-letters", KEEPERS,
            "post /api/v1/dead-letters/{place}/resubmission", KEEPERS);
    private static final byte[] NOTHING = {};

    @Test
    void everyOperationIsInTheMatrix() throws IOException {
        assertEquals(
                new TreeSet<>(MATRIX.keySet()),
                DoorsQuarkusTest.doors().stream()
                        .map(RoleMatrixQuarkusTest::operation)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyDoorOpensForItsRolesAndForNobodyElse() throws IOException {
        for (var door : DoorsQuarkusTest.doors()) {
            for (var role : ROLES) {
                var status =
                        door.knock(Tokens.of(role), null, NOTHING).extract().statusCode();
                if (MATRIX.getOrDefault(operation(door), Set.of()).contains(role)) {
                    assertFalse(
                            Set.of(401, 403).contains(status) || status >= 500, door + " for " + role + ": " + status);
                } else {
                    assertEquals(403, status, door + " for " + role);
                }
            }
        }
    }

    @Test
    void aTokenWithoutAnyRoleOpensNone() throws IOException {
        for (var door : DoorsQuarkusTest.doors()) {
            door.knock(Tokens.of(), null, NOTHING).statusCode(403);
        }
    }

    private static String operation(DoorsQuarkusTest.Door door) {
        return door.method() + " " + door.path().replace("/0-0/", "/{place}/");
    }
}

package dev.probity.cases.wall;

import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.equalTo;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why somebody sees a case who works in two roles. */
@QuarkusTest
@ComponentTest
class AccessGroundQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    @Test
    void whoseOfficeIsAskedTooSeesTheWholeCaseByBreakGlassAlone() {
        var file = aWalledCase();
        file.consult("HR");
        var user = file.user(Relation.STRANGER, "hr");
        call(user, INVESTIGATOR, "hr").get(file.path("")).then().statusCode(404);
        call(user, INVESTIGATOR, "hr")
                .body(Map.of("case", file.ref(), "reason", "A question of the works council"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
        call(user, INVESTIGATOR, "hr")
                .get(file.path(""))
                .then()
                .statusCode(200)
                .body("access.ground", equalTo("BREAK_GLASS"));
    }

    @Test
    void whoDecidesOnANameSeesTheCaseForThat() {
        var file = aWalledCase();
        file.wish();
        call(file.user(Relation.STRANGER, "privacy-officer"), INVESTIGATOR, "privacy-officer")
                .get(file.path(""))
                .then()
                .statusCode(200)
                .body("access.ground", equalTo("DECISION"));
    }
}

package dev.probity.cases.wall;

import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wall follows whom a case is about, whoever brought them in. */
@QuarkusTest
@ComponentTest
class AddedSubjectQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    /** On whom no alert waits any more. */
    private static WalledCase clearedCase() {
        var file = aWalledCase();
        as(INVESTIGATOR)
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", file.subjectId(), "outcome", "FALSE_ALARM")),
                        "reason",
                        "They were heard"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        return file;
    }

    @Test
    void whoeverIsCloseToSomebodyWhoIsBroughtInSeesTheCaseNoLonger() {
        var file = aWalledCase();
        var cleared = clearedCase();
        var superior = cleared.user(Relation.MANAGER, INVESTIGATOR);
        file.isMember(superior);
        call(superior, INVESTIGATOR).get(file.path("")).then().statusCode(200);
        as(INVESTIGATOR)
                .body(Map.of("subject", cleared.subjectId(), "reason", "They share a bank"))
                .post(file.path("/subjects"))
                .then()
                .statusCode(201);
        call(superior, INVESTIGATOR).get(file.path("")).then().statusCode(404);
    }

    /** No answer tells somebody's superior that there is anything about them. */
    @Test
    void whoeverTheReaderMayNotSeeIsUnknownToThem() {
        var file = aWalledCase();
        var cleared = clearedCase();
        var superior = cleared.user(Relation.MANAGER, INVESTIGATOR);
        file.isMember(superior);
        call(superior, INVESTIGATOR)
                .body(Map.of("subject", cleared.subjectId(), "reason", "They share a bank"))
                .post(file.path("/subjects"))
                .then()
                .statusCode(422);
        call(superior, INVESTIGATOR).get(file.path("")).then().statusCode(200);
    }
}

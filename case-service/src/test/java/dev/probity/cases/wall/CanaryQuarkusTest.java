package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.SealingKeys;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The name of a member of staff leaves by the one door that shows it, to the one person whom it was granted to, and by nothing else that leaves the service. */
@QuarkusTest
@ComponentTest
@WithTestResource(Outside.class)
class CanaryQuarkusTest {
    /** That no case says: each has a canary of its own in its notes, and is found by that. */
    private static final String FIRST = "Whinchat";

    private static final String IDENTITY = "GET /api/v1/subjects/{id}/identity";

    private static String aName() {
        return "Firecrest" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Has the name sealed, and granted to "investigator", who looks at it. */
    private static void named(WalledCase file, String name) {
        Organisation.told(
                file.suspect(),
                "T-" + file.suspect(),
                "M-" + file.suspect(),
                SealingKeys.sealed("{'name':'Whinchat %1$s','email':'%1$s@marketplace.example'}"
                        .formatted(name)
                        .replace('\'', '"')));
        as("privacy-officer")
                .body(Map.of("reason", "The hearing is on Monday"))
                .post("/api/v1/unmaskings/" + file.wish() + "/approval")
                .then()
                .statusCode(200);
        as("investigator")
                .get("/api/v1/subjects/" + file.subjectId() + "/identity")
                .then()
                .statusCode(200)
                .body("name", equalTo(FIRST + " " + name));
    }

    /** All that can be done in a case, so that there is something to be read at every door. */
    private static void worked(WalledCase file) {
        file.contestedMeasure();
        file.consult("HR");
        file.consult("MERCHANT_TEAM");
        file.look();
        file.attachment();
    }

    /** Not even whoever knows the name finds anybody by it. */
    private static void soughtByName(WalledCase file) {
        for (var entry : Doors.MATRIX) {
            if (entry.getValue().path().contains("{name}")) {
                var door = entry.getValue();
                var byName = new Door(door.behind(), door.mayUse(), door.path().replace("{name}", FIRST), door.body());
                var answer = Knock.at(Map.entry(entry.getKey(), byName), file, "investigator", "investigator");
                assertEquals(200, answer.statusCode(), entry.getKey());
                assertFalse(answer.asString().contains(file.subjectId()), entry.getKey());
            }
        }
    }

    private static void readByAll(WaysOut ways, WalledCase file) {
        for (var role : Doors.ROLES) {
            for (var relation : List.of(Relation.MEMBER, Relation.STRANGER, Relation.SELF)) {
                ways.read(file, file.user(relation, role), role);
            }
        }
    }

    private static void spansAreOut() {
        var last = "fence-" + UUID.randomUUID();
        as("investigator").get("/api/v1/" + last).then().statusCode(404);
        await().atMost(PATIENCE)
                .until(() -> Outside.requests(Outside.SPANS).stream()
                        .anyMatch(request -> request.text().contains(last)));
    }

    /** Until the last order and the last span are out. */
    private static void sent(WalledCase file) {
        await().atMost(PATIENCE)
                .until(() -> Outside.requests(Outside.ORDERS).stream()
                        .anyMatch(request -> request.text().contains("staff:" + file.suspect())));
        spansAreOut();
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select 1 from outbox where sent_at is null and dead_at is null limit 1")
                        .isEmpty());
    }

    @Test
    void aNameLeavesByNoWayButItsOwn() throws Exception {
        var name = aName();
        try (var ways = new WaysOut()) {
            var file = aWalledCase();
            ways.listen(file);
            named(file, name);
            worked(file);
            readByAll(ways, file);
            assertEquals(List.of(), ways.telling(name));
            ways.read(file, "investigator", "investigator");
            soughtByName(file);
            for (var role : Doors.ROLES) {
                ways.write(file, file.user(Relation.STRANGER, role), role);
                ways.write(file, file.user(Relation.MEMBER, role), role);
            }
            ways.hear();
            sent(file);
            assertEquals(List.of(IDENTITY), ways.telling(name));
            assertEquals(List.of(), ways.broken());
        }
    }

    /** Scoring is asked about them by the id that events have. */
    @Test
    void noTraceTellsOfWhomScoringIsAsked() {
        var file = aWalledCase();
        var subject = "/api/v1/subjects/" + file.subjectId();
        for (var path : List.of(subject, subject + "/activity", subject + "/days", subject + "/explanations")) {
            as("investigator").get(path).then().statusCode(200);
        }
        spansAreOut();
        var spans = Outside.requests(Outside.SPANS);
        assertTrue(spans.stream().anyMatch(request -> request.text().contains("/api/v1/subjects/{kind}/{id}")));
        assertEquals(
                List.of(),
                spans.stream()
                        .map(Outside.Request::text)
                        .filter(text -> text.contains(file.suspect()))
                        .toList());
    }

    /** What went wrong is told in its own words, which may quote what was sent. */
    @Test
    void noTraceTellsOfANameThatCameInABodyThatCannotBeRead() {
        var name = aName();
        var file = aWalledCase();
        for (var body : List.of(name, "{\"" + name + "\":1}", "\"" + name + "\"", "{\"text\":{\"" + name + "\":1}}")) {
            as("investigator").body(body).post(file.path("/notes")).then().statusCode(400);
        }
        spansAreOut();
        assertEquals(
                List.of(),
                Outside.requests(Outside.SPANS).stream()
                        .map(Outside.Request::text)
                        .filter(text -> text.contains(name))
                        .toList());
    }

    /** Were a name to leave, it would be noticed: what somebody writes down by hand is, at every way that it takes. */
    @Test
    void aNameThatLeavesIsNoticed() throws Exception {
        var name = aName();
        try (var ways = new WaysOut()) {
            var file = aWalledCase();
            ways.listen(file);
            as("investigator")
                    .body(Map.of("text", "It is " + name))
                    .post(file.path("/notes"))
                    .then()
                    .statusCode(201);
            worked(file);
            file.wish();
            var measure = file.ordered("Code of conduct, as " + name + " knows");
            readByAll(ways, file);
            ways.took("GET /api/v1/proposals/{id}", as("investigator").get("/api/v1/proposals/" + measure));
            ways.hear();
            as("investigator").get("/api/v1/search?q=" + name).then().statusCode(200);
            Logger.getLogger("canary").warning(name);
            sent(file);
            await().atMost(PATIENCE).untilAsserted(() -> {
                var telling = ways.telling(name);
                for (var way : List.of(
                        "GET /api/v1/cases/{id}",
                        "GET /api/v1/cases/{id}/timeline",
                        "GET /api/v1/cases/{id}/record",
                        "GET /api/v1/cases/{id}/export report.pdf",
                        "GET /api/v1/cases/{id}/export timeline.json",
                        "GET /api/v1/cases/{id}/export measures.json",
                        "GET /api/v1/proposals/{id}",
                        "probity.enforcement.orders",
                        "table outbox",
                        WaysOut.WEBHOOK,
                        WaysOut.LOG)) {
                    assertTrue(telling.contains(way), way + " in " + telling);
                }
                assertFalse(telling.contains(WaysOut.SPANS), "what somebody searched for");
            });
        }
    }
}

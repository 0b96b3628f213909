package dev.probity.cases.task;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is to be done in a case, and what is written of it. */
@QuarkusTest
@ComponentTest
class TaskQuarkusTest {
    private static String aCase() {
        return "/api/v1/cases/"
                + read(arrived(anAlertAboveTheLine().merchants(aMerchant()))).getString("alert.case.id");
    }

    private static ValidatableResponse change(String file, String path, Map<String, Object> body) {
        return as("investigator").body(body).post(file + "/tasks" + path).then();
    }

    @Test
    void aCaseBeginsWithTheChecklistOfThisPlace() {
        var file = aCase();
        as("investigator")
                .get(file + "/tasks")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].ref", equalTo("T-1"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].addedBy.id", equalTo("probity"))
                .body("items[3].title", startsWith("Hear the person"));
        as("investigator")
                .get(file)
                .then()
                .body("version", equalTo(1))
                .body("taskCount", equalTo(5))
                .body("tasksDone", equalTo(0));
    }

    @Test
    void everyChangeOfATaskIsOneLineOfTheRecord() {
        var file = aCase();
        change(file, "", Map.of("title", "Ask the bank", "details", "For ··4471", "assignee", "me"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("ref", equalTo("T-6"))
                .body("assignee.id", equalTo("investigator"));
        change(file, "/T-6/deadline", Map.of("dueAt", "2026-12-01T00:00:00Z"))
                .statusCode(200)
                .body("dueAt", equalTo("2026-12-01T00:00:00Z"));
        var nobody = new HashMap<String, Object>();
        nobody.put("assignee", null);
        change(file, "/T-6/assignment", nobody).statusCode(200).body("assignee", equalTo(null));
        change(file, "/T-6/transition", Map.of("to", "DONE")).statusCode(200).body("state", equalTo("DONE"));
        change(file, "/T-6/transition", Map.of("to", "OPEN")).statusCode(200).body("state", equalTo("OPEN"));
        change(file, "/T-6/transition", Map.of("to", "DROPPED", "reason", "The bank told us unasked"))
                .statusCode(200)
                .body("reason", equalTo("The bank told us unasked"));
        change(file, "/T-1/transition", Map.of("to", "DONE")).statusCode(200);
        var record = as("investigator").get(file + "/timeline").jsonPath();
        assertEquals(
                List.of(
                        "TASK_DONE",
                        "TASK_DROPPED",
                        "TASK_REOPENED",
                        "TASK_DONE",
                        "TASK_ASSIGNED",
                        "TASK_SCHEDULED",
                        "TASK_ADDED",
                        "OPENED"),
                record.getList("items.kind"));
        assertEquals("T-6 dropped: The bank told us unasked", record.getString("items[1].text"));
        as("investigator").get(file).then().body("taskCount", equalTo(5)).body("tasksDone", equalTo(1));
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedAndChangesNothing() {
        var file = aCase();
        change(file, "", Map.of("title", " ")).statusCode(400);
        change(file, "", Map.of("title", "x", "assignee", "auditor")).statusCode(422);
        change(file, "/T-1/transition", Map.of("to", "DROPPED")).statusCode(400);
        change(file, "/T-1/transition", Map.of("to", "DONE", "reason", "x")).statusCode(400);
        change(file, "/T-1/transition", Map.of("to", "OPEN")).statusCode(409);
        change(file, "/T-9/transition", Map.of("to", "DONE")).statusCode(404);
        change(file, "/x/transition", Map.of("to", "DONE")).statusCode(404);
        as("investigator")
                .header("If-Match", "\"7\"")
                .body(Map.of("to", "DONE"))
                .post(file + "/tasks/T-1/transition")
                .then()
                .statusCode(412);
        as("investigator").get(file).then().body("version", equalTo(1));
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswer() {
        var file = aCase();
        for (var i = 0; i < 2; i++) {
            as("investigator")
                    .header("Idempotency-Key", "task-" + file.hashCode())
                    .body(Map.of("title", "Once"))
                    .post(file + "/tasks")
                    .then()
                    .statusCode(201)
                    .body("ref", equalTo("T-6"));
        }
    }
}

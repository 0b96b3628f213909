package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.casefile.OpenCase.anOpenCase;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a case shows, and what is written of what was done in it. */
@QuarkusTest
@ComponentTest
class CaseWorkQuarkusTest {
    @Test
    void aCaseShowsItsSubjectsBillsAndWhatMayBeDone() {
        var file = anOpenCase();
        as("investigator")
                .get(file.path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("subjects", hasSize(2))
                .body("subjects[0].subject.kind", equalTo("STAFF"))
                .body("subjects[0].bill.lines[0].family", equalTo("purpose"))
                .body("explanations.tested", equalTo(false))
                .body(
                        "actions",
                        contains(
                                "ASSIGN",
                                "TRANSITION",
                                "NOTE",
                                "BRING_IN",
                                "RECUSE",
                                "PROPOSE",
                                "CLOSE",
                                "MERGE",
                                "HOLD",
                                "ESCALATE"))
                .body("transitions", equalTo(List.of("INVESTIGATING")));
        file.bringIn("auditor");
        as("auditor").get(file.path("")).then().statusCode(200).body("actions", equalTo(List.of("RECUSE", "HOLD")));
    }

    @Test
    void everyAcceptedChangeIsOneLineOfTheRecord() {
        var file = anOpenCase();
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(file.path("/assignment"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("to", "INVESTIGATING"))
                .post(file.path("/transition"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("text", "Asked the lead."))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        as("investigator")
                .body(Map.of("to", "INVESTIGATING"))
                .post(file.path("/transition"))
                .then()
                .statusCode(409);
        as("investigator")
                .body(file.closure("CONFIRMED"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("text", "One more thing"))
                .post(file.path("/notes"))
                .then()
                .statusCode(409);

        var record = as("investigator")
                .get(file.path("/timeline"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("CLOSED", "NOTED", "MOVED", "ASSIGNED", "OPENED"), record.getList("items.kind"));
        assertEquals(List.of(5, 4, 3, 2, 1), record.getList("items.seq"));
        assertEquals("investigator", record.getString("items[3].to"));
        assertEquals("INVESTIGATING", record.getString("items[0].from"));
        var name = as("investigator").get(file.path("")).jsonPath().getString("subjects[0].subject.label");
        assertEquals("Closed: " + name + " confirmed — They were heard", record.getString("items[0].text"));
        assertEquals("Probity", record.getString("items[4].actor.name"));
        assertEquals(5, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void whoOpensASubjectReadsWhatWasFoundOfThem() {
        var file = anOpenCase();
        as("investigator").body(file.closure("CONFIRMED")).post(file.path("/closure"));
        as("investigator")
                .get("/api/v1/subjects/" + file.subjectId())
                .then()
                .statusCode(200)
                .body("judgements", hasSize(1))
                .body("judgements[0].outcome", equalTo("CONFIRMED"))
                .body("judgements[0].case.id", equalTo(file.id()));
    }

    @Test
    void whoWasJudgedIsMarkedAmongTheSubjects() {
        var file = anOpenCase();
        Topics.send("probity.risk", file.alert().subject(), file.alert().bill());
        var row = "items.find { it.subject.id == '" + file.subjectId() + "' }";
        var list = "/api/v1/subjects?limit=200";
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("investigator").get(list).then().body(row + ".case.id", equalTo(file.id())));
        as("investigator").get(list).then().body(row + ".judged", equalTo(null));
        as("investigator").body(file.closure("CONFIRMED")).post(file.path("/closure"));
        as("investigator")
                .get(list)
                .then()
                .statusCode(200)
                .body(row + ".judged.outcome", equalTo("CONFIRMED"))
                .body(row + ".judged.case.id", equalTo(file.id()));
    }

    @Test
    void theRecordComesInPages() {
        var file = anOpenCase();
        for (var i = 0; i < 4; i++) {
            as("investigator")
                    .body(Map.of("text", "note " + i))
                    .post(file.path("/notes"))
                    .then()
                    .statusCode(201);
        }
        var first = as("investigator").get(file.path("/timeline?limit=3")).jsonPath();
        var second = as("investigator")
                .get(file.path("/timeline?limit=3&cursor=" + first.getString("nextCursor")))
                .jsonPath();
        assertEquals(List.of(5, 4, 3), first.getList("items.seq"));
        assertEquals(List.of(2, 1), second.getList("items.seq"));
        assertEquals(null, second.getString("nextCursor"));
    }

    @Test
    void theServicesOwnRoleCannotRewriteTheRecord() {
        var file = anOpenCase();
        for (var sql : List.of(
                "update timeline_entry set text = 'nothing happened' where case_id = '%s'",
                "delete from timeline_entry where case_id = '%s'",
                "alter table timeline_entry disable trigger all",
                "delete from case_file where id = '%s'")) {
            var refused = assertThrows(
                    IllegalStateException.class, () -> Sql.as("probity_app", "app", sql.formatted(file.id())));
            assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
        }
    }
}

package dev.probity.cases.unmask;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.unmask.Someone.NAME;
import static dev.probity.cases.unmask.Someone.OFFICER;
import static dev.probity.cases.unmask.Someone.decides;
import static dev.probity.cases.unmask.Someone.someone;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Meanwhile;
import dev.probity.cases.suite.SealingKeys;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Names that something else would bring back, show or end at the same time. */
@QuarkusTest
@ComponentTest
class NamesAtOddsQuarkusTest {
    private static void send(String staff, String time, String role, String sealed) {
        Topics.send("probity.parties", "staff:" + staff, """
                {"type":"dev.probity.staff.profile.v1","time":"%s","data":{"staffId":"%s","role":"%s","sealed":"%s"}}""".formatted(time, staff, role, sealed));
    }

    private static void profile(String staff, String time, String role, String sealed) {
        send(staff, time, role, sealed);
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select role from staff_profile where ref = 'staff:%s'".formatted(staff))
                        .equals(List.of(role)));
    }

    @Test
    void aProfileThatIsSentAgainBringsNoErasedNameBackAndOneOfALaterTimeDoes() {
        var someone = someone();
        var staff = Sql.query("select ref from subject where id = '%s'".formatted(someone.subjectId()))
                .getFirst()
                .substring("staff:".length());
        var sealed = SealingKeys.sealed("{\"name\":\"%s\"}".formatted(NAME));
        decides(OFFICER, someone.asked(), "approval").statusCode(200);
        Topics.send("probity.parties", "staff:" + staff, (String) null);
        var erased = "select count(*) from staff_profile where ref = 'staff:%s' and sealed is null".formatted(staff);
        await().atMost(PATIENCE).until(() -> Sql.query(erased).equals(List.of("1")));
        profile(staff, "2026-11-01T08:00:00Z", "told-again", sealed);
        someone.identity("investigator").statusCode(200).body("name", nullValue());
        profile(staff, Instant.now().plusSeconds(60).toString(), "told-later", sealed);
        someone.identity("investigator").statusCode(200).body("name", equalTo(NAME));
    }

    @Test
    void anErasureThatIsSentAgainTakesNoNameThatCameAfterIt() {
        var staff = aStaffId();
        var sealed = SealingKeys.sealed("{\"name\":\"%s\"}".formatted(NAME));
        var named = "select sealed is not null from staff_profile where ref = 'staff:%s'".formatted(staff);
        profile(staff, "2026-11-01T08:00:00Z", "told", sealed);
        erased(staff, "2026-11-02T16:00:00+08:00");
        await().atMost(PATIENCE).until(() -> Sql.query(named).equals(List.of("f")));
        profile(staff, "2026-11-02T08:00:00Z", "of-that-time", sealed);
        assertEquals(List.of("f"), Sql.query(named));
        profile(staff, "2026-11-03T08:00:00Z", "told-later", sealed);
        assertEquals(List.of("t"), Sql.query(named));
        erased(staff, "2026-11-02T08:00:00Z");
        profile(staff, "2026-11-04T08:00:00Z", "told-last", sealed);
        assertEquals(List.of("t"), Sql.query(named));
        send(staff, "2026-11-05T08:00:00Z", "read-with-it", sealed);
        erased(staff, "2026-11-02T08:00:00Z");
        profile(staff, "2026-11-05T08:00:00Z", "of-that-time-again", sealed);
        assertEquals(List.of("t"), Sql.query(named));
    }

    private static void change(String user, Someone someone, String what, Map<String, String> body) {
        as(user).body(body)
                .post("/api/v1/cases/" + someone.caseId() + what)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void aNameIsForgottenWhenTheLegalHoldOnItsCaseEndsAndNotBefore() {
        var someone = someone();
        var ref = Sql.query("select ref from subject where id = '%s'".formatted(someone.subjectId()))
                .getFirst();
        var staff = ref.substring("staff:".length());
        var gone = "select sealed is null and sealed_held is null from staff_profile where ref = '%s'".formatted(ref);
        change("investigator", someone, "/hold", Map.of("reason", "A court asks"));
        decides(OFFICER, someone.asked(), "approval").statusCode(200);
        Topics.send("probity.parties", ref, (String) null);
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select name_erased_at is not null from staff_profile where ref = '%s'".formatted(ref))
                        .equals(List.of("t")));
        Topics.send("probity.parties", ref, """
                {"type":"dev.probity.staff.profile.v1","time":"%s","data":{"staffId":"%s","role":"nameless"}}""".formatted(Instant.now().plusSeconds(60), staff));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select role from staff_profile where ref = '%s'".formatted(ref))
                        .equals(List.of("nameless")));
        someone.identity("investigator").statusCode(200).body("name", equalTo(NAME));
        change("investigator", someone, "/members", Map.of("person", "auditor"));
        change("auditor", someone, "/release", Map.of("reason", "The court has decided"));
        assertEquals(List.of("t"), Sql.query(gone));
        someone.identity("investigator").statusCode(200).body("name", nullValue());
    }

    /** As the service does it by rule each hour. */
    private static void round() {
        Sql.as("probity_app", "app", "set probity.reader = 'probity'; select erase_left() + forget_released()");
    }

    /** As when a profile without a name is read right before the erasure that belongs to it. */
    @Test
    void aProfileWithoutANameTakesNoneAwayThatALegalHoldKeepsAndTheRoundForgetsWhatNoneKeeps() {
        var someone = someone();
        var ref = Sql.query("select ref from subject where id = '%s'".formatted(someone.subjectId()))
                .getFirst();
        var held = "select sealed_held is not null from staff_profile where ref = '%s'".formatted(ref);
        change("investigator", someone, "/hold", Map.of("reason", "A court asks"));
        Organisation.told(ref.substring("staff:".length()), "a team", null);
        assertEquals(List.of("t"), Sql.query(held));
        round();
        assertEquals(List.of("t"), Sql.query(held));
        Sql.query("delete from case_subject where subject_id = '%s'".formatted(someone.subjectId()));
        Sql.query(
                "insert into case_detachment (id, case_id, subject_id, by_user, at) values (gen_random_uuid(), '%s', '%s', 'investigator', now())"
                        .formatted(someone.caseId(), someone.subjectId()));
        round();
        assertEquals(List.of("t"), Sql.query(held), "who left a held case is told of in it all the same");
        Sql.query("delete from case_detachment where subject_id = '%s'".formatted(someone.subjectId()));
        round();
        assertEquals(List.of("f"), Sql.query(held));
    }

    private static void erased(String staff, String at) {
        Topics.sendWith("ce_time", at, "probity.parties", "staff:" + staff, null);
    }

    /** As when all there is is read for the first time. */
    @Test
    void ofSomebodyNobodyKnewATombstoneHoldsAgainstWhatIsReadTogetherWithIt() {
        var sealed = SealingKeys.sealed("{\"name\":\"%s\"}".formatted(NAME));
        for (int i = 0; i < 5; i++) {
            var staff = aStaffId();
            send(staff, "2026-11-01T08:00:00Z", "told", sealed);
            Topics.send("probity.parties", "staff:" + staff, (String) null);
            profile(staff, "2026-11-01T08:00:00Z", "told-again", sealed);
            assertEquals(
                    List.of("t"),
                    Sql.query("select sealed is null from staff_profile where ref = 'staff:%s'".formatted(staff)));
        }
    }

    @Test
    void nobodyAboveOrBelowWhoeverAskedDecidesOnIt() {
        var lead = aStaffId();
        Organisation.told(lead, "leads of " + lead, null);
        Organisation.told("W-investigator65", "a team of " + lead, lead);
        Organisation.told("R-" + lead, "another of " + lead, "W-investigator65");
        Suite.oidc().isStaff("privacy-officer65", lead);
        Suite.oidc().isStaff("privacy-officer66", "R-" + lead);
        var officers = List.of("privacy-officer65", "privacy-officer66");
        for (var user : List.of("investigator65", "privacy-officer65", "privacy-officer66")) {
            as(user).get("/api/v1/me").then().statusCode(200);
        }
        var someone = someone();
        as("investigator")
                .body(Map.of("person", "investigator65"))
                .post("/api/v1/cases/" + someone.caseId() + "/members")
                .then()
                .statusCode(201);
        var id = someone.asks("investigator65").statusCode(201).extract().<String>path("id");
        for (var officer : officers) {
            for (var how : List.of("approval", "refusal")) {
                decides(officer, id, how).statusCode(409).body("detail", containsString("above or below you"));
            }
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> Sql.query("update unmasking set decided_by = '%s' where id = '%s'".formatted(officer, id)));
            assertEquals("23514", refused.getMessage().substring(0, 5), refused.getMessage());
        }
        decides(OFFICER, id, "approval").statusCode(200);
    }

    /** Whoever destroys a case's words holds the case, and changes what tells of it then. */
    @Test
    void aNameThatEndsWhileItsCaseIsHeldWaitsForTheCaseWithoutHoldingAnythingOfIt() throws Exception {
        var someone = someone();
        var id = someone.asked();
        decides(OFFICER, id, "approval").statusCode(200);
        try (var erasure = new Meanwhile();
                var pool = Executors.newSingleThreadExecutor()) {
            erasure.does("select 1 from case_file where id = '%s' for update".formatted(someone.caseId()));
            var ended = pool.submit(() -> decides(OFFICER, id, "end").extract().statusCode());
            erasure.isWaitedFor();
            erasure.does("update unmasking set purpose = purpose where case_id = '%s'".formatted(someone.caseId()));
            erasure.commits();
            assertEquals(200, ended.get());
        }
    }
}

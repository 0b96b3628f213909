package dev.probity.cases.wall;

import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Meanwhile;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Looks by break-glass that end before their time. */
@QuarkusTest
@ComponentTest
class GlassEndsQuarkusTest {
    private static final String INVESTIGATOR = "investigator";
    private static final String AUDITOR = "auditor";

    private static void sees(String user, String role, WalledCase file, int status) {
        call(user, role).get(file.path("")).then().statusCode(status);
        call(user, role).get("/api/v1/alerts/" + file.alert().id()).then().statusCode(status);
        call(user, role).get("/api/v1/subjects/" + file.subjectId()).then().statusCode(status);
    }

    private static ValidatableResponse glass(String user, String role, String wanted, Instant until) {
        var body = new HashMap<String, Object>(Map.of("case", wanted, "reason", "The works council asks"));
        if (until != null) {
            body.put("until", until);
        }
        return call(user, role).body(body).post("/api/v1/break-glass").then();
    }

    private static ValidatableResponse ends(String user, String role, String look) {
        return call(user, role)
                .body(Map.of("reason", "It is answered"))
                .post("/api/v1/break-glass/" + look + "/end")
                .then();
    }

    private static String looksAt(WalledCase file, String user) {
        return glass(user, INVESTIGATOR, file.ref(), null)
                .statusCode(201)
                .extract()
                .<String>path("id");
    }

    @Test
    void whoeverBrokeTheGlassEndsTheirLookAndMayLookAgain() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        var look = looksAt(file, user);
        call(user, INVESTIGATOR).get(file.path("")).then().body("access.glassId", equalTo(look));
        ends("investigator2", INVESTIGATOR, look).statusCode(404);
        ends("auditor", AUDITOR, look).statusCode(404);
        sees(user, INVESTIGATOR, file, 200);
        ends(user, INVESTIGATOR, look)
                .statusCode(200)
                .body("endedBy.id", equalTo(user))
                .body("endedReason", equalTo("It is answered"));
        sees(user, INVESTIGATOR, file, 404);
        ends(user, INVESTIGATOR, look).statusCode(409).body("detail", containsString("over already"));
        as(INVESTIGATOR)
                .get(file.path("/record"))
                .then()
                .body("items.find { it.act == 'GLASS_ENDED' }.ground", equalTo("BREAK_GLASS"))
                .body("items.find { it.act == 'GLASS_ENDED' }.actor.id", equalTo(user));
        glass(user, INVESTIGATOR, file.ref(), null).statusCode(201);
    }

    @Test
    void aPrivacyOfficerEndsALookAtACaseThatTheyDontSee() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        var look = looksAt(file, user);
        var version = as(INVESTIGATOR).get(file.path("")).jsonPath().getInt("version");
        ends("privacy-officer", "privacy-officer", look).statusCode(200).body("endedBy.id", equalTo("privacy-officer"));
        sees(user, INVESTIGATOR, file, 404);
        as(INVESTIGATOR)
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("GLASS_ENDED"))
                .body("items[0].text", containsString("by break-glass ended: It is answered"));
        assertEquals(version + 1, as(INVESTIGATOR).get(file.path("")).jsonPath().getInt("version"));
        as(AUDITOR)
                .get("/api/v1/break-glass?limit=500")
                .then()
                .body("items.find { it.id == '%s' }.endedBy.id".formatted(look), equalTo("privacy-officer"));
    }

    /** Whoever destroys a case's words holds the case, and changes what tells of it then. */
    @Test
    void aLookThatEndsWhileItsCaseIsHeldWaitsForTheCaseWithoutHoldingAnythingOfIt() throws Exception {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        var look = looksAt(file, user);
        try (var erasure = new Meanwhile();
                var pool = Executors.newSingleThreadExecutor()) {
            erasure.does("select 1 from case_file where id = '%s' for update".formatted(file.id()));
            var ended = pool.submit(() ->
                    ends("privacy-officer", "privacy-officer", look).extract().statusCode());
            erasure.isWaitedFor();
            erasure.does("update break_glass set reason = reason where case_id = '%s'".formatted(file.id()));
            erasure.commits();
            assertEquals(200, ended.get());
        }
    }

    @Test
    void nobodyMakesALookLongerByEndingIt() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        var look = looksAt(file, user);
        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () -> Sql.query(
                        "update break_glass set ended_by = 'x', ended_reason = 'x', ended_at = until + interval '1 day' where id = '%s'"
                                .formatted(look)));
        assertEquals("23514", refused.getMessage().substring(0, 5), refused.getMessage());
        sees(user, INVESTIGATOR, file, 200);
    }
}

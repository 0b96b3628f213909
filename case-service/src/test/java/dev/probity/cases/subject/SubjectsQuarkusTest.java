package dev.probity.cases.subject;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class SubjectsQuarkusTest {
    private static final String FINDINGS = """
            {"items":[{"findingId":"purpose/SUBJECT/P7D/2026-11-09","revision":2,"subject":"SUBJECT","detector":"purpose","family":"purpose",
              "horizon":"P7D","window":{"start":"2026-11-09T00:00:00Z","end":"2026-11-16T00:00:00Z"},"eValue":25.1,"decibans":14,"bet":0.5,
              "summary":"3 of 17 merchant-days without a ticket by SUBJECT","facts":{"k":3},"evidence":[],"evidenceCount":3,
              "foundAt":"2026-10-24T11:31:00Z","policyVersion":"1","detectorVersion":"1"}],"nextCursor":null}""";
    private static final String ACTIVITY = """
            {"subject":"SUBJECT","site":"SZX","timezone":"Asia/Shanghai","hours":[HOURS],"peers":null,"days":[{"date":"2026-11-11","lookUps":60,"untracked":3}],
             "merchants":[{"merchant":"merchant:M-8812","merchantDays":3,"unticketed":3,"ticketed":0,"peersLow":0.0,"peersHigh":0.5}],
             "tickets":{"merchantDays":133,"ticketed":127,"peersShare":0.992},
             "events":[{"source":"urn:tools","id":"1","type":"dev.probity.staff.access.v1","time":"2026-11-11T09:02:05Z","merchant":"merchant:M-2041",
                        "label":"look-up by SUBJECT","ticketed":true,"count":2}]}""".replace("HOURS", "0.5,".repeat(167) + "0.5");

    @AfterEach
    void scoringIsBack() {
        Suite.scoring().away(false);
    }

    private static void profile(String staffId, String role, String time) {
        Topics.sendWith(
                "content-type", "application/cloudevents+json", "probity.parties", "staff:" + staffId, """
                {"specversion":"1.0","id":"p","source":"urn:hr","type":"dev.probity.staff.profile.v1","time":"%s","subject":"staff:%s",
                 "data":{"staffId":"%s","role":"%s","team":"T-7","managerId":"S-9","site":"SZX","country":"CN","employment":"ACTIVE",
                 "sealed":"eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9.a.b.c.d"}}""".formatted(
                                time, staffId, staffId, role));
    }

    @Test
    void scoringIsAskedForTheBillTheFindingsAndTheActivity() {
        var alert = arrived(anAlertAboveTheLine());
        var id = read(alert).getString("alert.subject.id");
        var label = read(alert).getString("alert.subject.label");
        Suite.scoring()
                .answers(
                        alert.subject(),
                        "risk",
                        alert.line("powers", 2, null).revision(9).bill());
        Suite.scoring().answers(alert.subject(), "findings", FINDINGS.replace("SUBJECT", alert.subject()));
        Suite.scoring().answers(alert.subject(), "activity", ACTIVITY.replace("SUBJECT", alert.subject()));
        as("investigator")
                .get("/api/v1/subjects/" + id)
                .then()
                .statusCode(200)
                .body("bill.source", equalTo("LIVE"))
                .body("bill.revision", equalTo(9))
                .body("findings", hasSize(1))
                .body("findings[0].thenDecibans", equalTo(14f))
                .body("findings[0].nowDecibans", equalTo(7f))
                .body("findings[0].summary", containsString(label))
                .body("scoring.available", equalTo(true))
                .body("ref", equalTo(null));
        as("investigator")
                .get("/api/v1/subjects/" + id + "/activity")
                .then()
                .statusCode(200)
                .body("site", equalTo("SZX"))
                .body("timezone", equalTo("Asia/Shanghai"))
                .body("hours", hasSize(168))
                .body("merchants[0].merchant.label", equalTo("M-8812"))
                .body("events[0].title", equalTo("look-up by " + label));
        assertEquals(
                "at=2026-11-23T11:31:00Z",
                Suite.scoring().lastQuery(alert.subject(), "risk"),
                "as of the waiting alert's last evidence");
        assertTrue(Suite.scoring().lastAuthorization().startsWith("Bearer ey"), "with the service's own token");
    }

    @Test
    void innocentExplanationsAreTestedWhenAskedForAndNameNobody() {
        var alert = arrived(anAlertAboveTheLine());
        var id = read(alert).getString("alert.subject.id");
        var path = "/api/v1/subjects/" + id + "/explanations";
        as("investigator").get(path).then().statusCode(200).body("tested", equalTo(false));
        Suite.scoring().answers(alert.subject(), "explanations", """
                {"subject":"%s","items":[
                  {"explanation":"team","title":"The team was given this work","state":"SUPPORTED",
                   "detail":"5 of 9 merchants were worked on by staff:S-77 too","facts":{"merchants":9}},
                  {"explanation":"hub","title":"What is shared is a hub","state":"OPEN","detail":"not tested"}]}
                """.formatted(alert.subject()));
        as("investigator")
                .get(path)
                .then()
                .statusCode(200)
                .body("tested", equalTo(true))
                .body("items.state", contains("SUPPORTED", "OPEN"))
                .body("items[0].detail", equalTo("5 of 9 merchants were worked on by a colleague too"));
        Suite.scoring().away(true);
        as("investigator")
                .get(path)
                .then()
                .statusCode(503)
                .body("type", equalTo("https://probity.dev/problems/scoring-unavailable"));
    }

    @Test
    void withoutScoringTheLastBillKnownIsShownAndSaidToBe() {
        var alert = arrived(anAlertAboveTheLine());
        var row = read(alert);
        Suite.scoring().away(true);
        as("investigator")
                .get("/api/v1/subjects/" + row.getString("alert.subject.id"))
                .then()
                .statusCode(200)
                .body("bill.source", equalTo("LAST_KNOWN"))
                .body("bill.totalDecibans", equalTo((float) alert.total()))
                .body("scoring.available", equalTo(false))
                .body("scoring.detail", containsString("Nothing is lost"));
        as("investigator")
                .get("/api/v1/subjects/" + row.getString("alert.subject.id") + "/activity")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("https://probity.dev/problems/scoring-unavailable"));
        as("investigator")
                .get("/api/v1/cases/" + row.getString("alert.case.id") + "/story")
                .then()
                .statusCode(200)
                .body("scoring.available", equalTo(false))
                .body("lanes[0].marks", hasSize(1));
        as("investigator")
                .get("/api/v1/cases/" + row.getString("alert.case.id"))
                .then()
                .statusCode(200);
    }

    @Test
    void whomScoringDoesNotKnowHasALastKnownBillThatIsStillGood() {
        var alert = arrived(anAlertAboveTheLine());
        as("investigator")
                .get("/api/v1/subjects/" + read(alert).getString("alert.subject.id"))
                .then()
                .statusCode(200)
                .body("bill.source", equalTo("LIVE"))
                .body("scoring.available", equalTo(true));
    }

    @Test
    void aProfileDescribesSomeoneWithoutNamingThem() {
        var staffId = aStaffId();
        profile(staffId, "seller-support", "2026-10-02T00:00:00Z");
        profile(staffId, "intern", "2026-10-01T00:00:00Z");
        await().atMost(PATIENCE)
                .until(
                        () -> Sql.query("select role from staff_profile where ref = 'staff:" + staffId + "'"),
                        rows -> rows.equals(List.of("seller-support")));
        var alert = arrived(anAlertOn("staff:" + staffId));
        assertEquals("Seller support, SZX", read(alert).getString("alert.subject.description"));
        profile(staffId, "catalogue-ops", "2026-10-03T00:00:00Z");
        await().atMost(PATIENCE)
                .until(() -> read(alert).getString("alert.subject.description").equals("Catalogue ops, SZX"));
        assertEquals(
                List.of("staff:S-9"), Sql.query("select manager_ref from subject where ref = 'staff:" + staffId + "'"));
        assertEquals(
                List.of("eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9.a.b.c.d"),
                Sql.query("select sealed from staff_profile where ref = 'staff:" + staffId + "'"));
    }

    @Test
    void aMerchantOfAProfileAloneIsFoundAndShown() {
        var merchant = aMerchant();
        var id = merchant.substring("merchant:".length());
        Topics.send("probity.parties", merchant, """
                {"type":"dev.probity.merchant.profile.v1","time":"2026-10-01T00:00:00Z","data":{"merchantId":"%s","name":"Lanternfish Trading %s",
                 "category":"kitchen","country":"DE","openedAt":"2024-03-01T00:00:00Z","status":"ACTIVE"}}""".formatted(id, id));
        await().atMost(PATIENCE)
                .until(() -> as("investigator")
                                .queryParam("q", "Lanternfish Trading " + id)
                                .get("/api/v1/search")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        var hit = as("investigator").queryParam("q", id).get("/api/v1/search").jsonPath();
        assertEquals("MERCHANT", hit.getString("items[0].kind"));
        as("investigator")
                .get("/api/v1/subjects/" + hit.getString("items[0].id"))
                .then()
                .statusCode(200)
                .body("ref", equalTo(merchant))
                .body("country", equalTo("DE"))
                .body("bill", equalTo(null));
        assertEquals(
                List.of("0"),
                Sql.query("select count(*) from subject where ref = '" + merchant + "'"),
                "a look keeps nothing");
        assertEquals(
                List.of("OPEN"),
                Sql.query("select ground from look where file_id = '%s' and user_id = 'investigator'"
                        .formatted(hit.getString("items[0].id"))),
                "and is one");
    }

    @Test
    void risksAboveTheFloorAreListedAndThoseBelowAreNotKept() {
        var high = anAlertAboveTheLine().line("ring", 9, null);
        var low = anAlertOn("staff:" + aStaffId()).line("tickets", -40, null);
        Topics.send("probity.risk", low.subject(), low.bill());
        Topics.send("probity.risk", high.subject(), high.bill());
        await().atMost(PATIENCE)
                .until(() -> !Sql.query("select 1 from subject where ref = '" + high.subject() + "'")
                        .isEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> {
            var first = as("detection-engineer")
                    .get("/api/v1/subjects?kind=STAFF&aboveLine=true&limit=200")
                    .jsonPath();
            assertTrue(first.getList("items.totalDecibans", Float.class).contains((float) high.total()));
        });
        assertTrue(Sql.query("select 1 from subject where ref = '" + low.subject() + "'")
                .isEmpty());
        var totals = as("investigator")
                .get("/api/v1/subjects?limit=200")
                .jsonPath()
                .getList("items.totalDecibans", Float.class);
        assertEquals(totals.stream().sorted(java.util.Comparator.reverseOrder()).toList(), totals);
    }

    @Test
    void anOlderBillNeverReplacesANewerOne() {
        var risk = anAlertAboveTheLine().revision(7);
        Topics.send("probity.risk", risk.subject(), risk.bill());
        var where = "where subject_id = (select id from subject where ref = '" + risk.subject() + "')";
        await().atMost(PATIENCE)
                .until(() -> !Sql.query("select 1 from subject_risk " + where).isEmpty());
        Topics.send(
                "probity.risk",
                risk.subject(),
                risk.revision(6).line("ring", 3, null).bill());
        var later = anAlertAboveTheLine();
        Topics.send(
                "probity.risk",
                risk.subject(),
                risk.revision(8).line("powers", 1, null).bill());
        Topics.send("probity.risk", later.subject(), later.bill());
        await().atMost(PATIENCE)
                .until(() ->
                        Sql.query("select revision from subject_risk " + where).equals(List.of("8")));
    }

    @Test
    void aStaffIdIsNoWayToFindSomeone() {
        var alert = arrived(anAlertAboveTheLine());
        var staffId = alert.subject().substring("staff:".length());
        for (var path : List.of("/api/v1/search?q=", "/api/v1/subjects?q=", "/api/v1/alerts?q=", "/api/v1/cases?q=")) {
            assertEquals(
                    List.of(), as("investigator").get(path + staffId).jsonPath().getList("items"), path);
        }
        assertFalse(as("investigator")
                .get("/api/v1/search?q=" + read(alert).getString("alert.subject.label"))
                .jsonPath()
                .getList("items")
                .isEmpty());
    }
}

package dev.probity.cases.graph;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case and its neighbours, by what scoring knows of ties. */
@QuarkusTest
@ComponentTest
class GraphQuarkusTest {
    private final String suspect = aStaffId();
    private final String colleague = aStaffId();
    private final String goBetween = "person:P-" + suspect;
    private final String merchant = aMerchant();

    @AfterEach
    void scoringIsThere() {
        Suite.scoring().away(false);
    }

    private static String shares(String with, String event) {
        return """
                {"with":"%s","by":"SHARED_IDENTIFIER","identifier":{"kind":"PHONE","key":"PHONE:c0ffee","sharers":3,"hubLimit":8,"hub":false},
                 "count":1,"first":"2026-11-02T09:00:00Z","last":"2026-11-03T09:00:00Z","events":[
                 {"source":"urn:hr","id":"%s","type":"dev.probity.identifier.observed.v1","time":"2026-11-03T09:00:00Z"}]}""".formatted(with, event);
    }

    private static String paidBy(String merchant, String payer) {
        return """
                {"with":"%1$s","by":"PAYMENT","payer":"%2$s","count":2,"first":"2026-11-02T09:00:00Z","last":"2026-11-09T09:00:00Z","events":[
                 {"source":"urn:bank","id":"pay-%1$s","type":"dev.probity.payment.observed.v1","time":"2026-11-09T09:00:00Z","merchant":"%1$s"}]}""".formatted(merchant, payer);
    }

    private static void tied(String subject, String... ties) {
        Suite.scoring().answers(subject, "ties", """
                {"subject":"%s","hub":false,"items":[%s],"leftOut":0}""".formatted(subject, String.join(",", ties)));
    }

    /** The suspect and a colleague share a phone with a go-between whom a merchant pays. */
    private AlertFixtures alert() {
        tied("staff:" + suspect, shares(goBetween, "seen-1"));
        tied(
                goBetween,
                shares("staff:" + suspect, "seen-1"),
                shares("staff:" + colleague, "seen-by-" + colleague),
                paidBy(merchant, merchant));
        return arrived(anAlertOn("staff:" + suspect));
    }

    private static String path(AlertFixtures alert) {
        return "/api/v1/cases/" + read(alert).getString("alert.case.id") + "/graph";
    }

    private static JsonPath graph(RequestSpecification reader, String path) {
        return reader.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String node(JsonPath graph, String layer) {
        return graph.getString("nodes.find { it.layer == '" + layer + "' }.id");
    }

    @Test
    void startsFromTheSubjectAndGrowsByWhomItIsAskedToExpand() {
        var path = path(alert());
        var first = graph(as("investigator"), path);
        assertEquals(
                List.of("GO_BETWEEN", "IDENTIFIER", "STAFF"),
                first.getList("nodes.layer", String.class).stream().sorted().toList());
        assertEquals(2, first.getList("edges").size());
        var person = node(first, "GO_BETWEEN");
        var grown = graph(as("investigator"), path + "?expand=" + person);
        assertEquals(
                List.of("GO_BETWEEN", "IDENTIFIER", "MERCHANT", "STAFF", "STAFF"),
                grown.getList("nodes.layer", String.class).stream().sorted().toList());
        assertEquals(node(first, "IDENTIFIER"), node(grown, "IDENTIFIER"), "the same in every answer");
        assertEquals(person, node(grown, "GO_BETWEEN"));
        assertEquals(3, grown.getInt("nodes.find { it.layer == 'IDENTIFIER' }.sharers"));
        assertEquals(
                List.of(merchant.substring("merchant:".length())),
                grown.getList("nodes.findAll { it.layer == 'MERCHANT' }.subject.label"));
        assertTrue(grown.getBoolean("scoring.available"));
        assertEquals(
                node(grown, "MERCHANT"), grown.getString("edges.find { it.kind == 'PAYMENT' }.payer"), grown::prettify);
    }

    @Test
    void saysThatScoringKnowsOfMoreThanItTold() {
        var path = path(alert());
        assertFalse(graph(as("investigator"), path).getBoolean("more"));
        Suite.scoring().answers("staff:" + suspect, "ties", """
                {"subject":"staff:%s","hub":false,"items":[%s],"leftOut":7}""".formatted(suspect, shares(goBetween, "seen-1")));
        assertTrue(graph(as("investigator"), path).getBoolean("more"));
    }

    @Test
    void staffStandUnderPseudonymsAndNoIdOfAPersonAppears() {
        var path = path(alert());
        var first = graph(as("investigator"), path);
        var grown = graph(as("investigator"), path + "?expand=" + node(first, "GO_BETWEEN"))
                .prettify();
        for (var id : List.of(suspect, colleague, goBetween, "c0ffee")) {
            assertFalse(grown.contains(id), () -> id + " in " + grown);
        }
    }

    /** The reader is of the colleague's team. */
    @Test
    void colleagueBehindTheWallLeavesNoTrace() {
        Organisation.told(colleague, "T-" + colleague, null);
        Organisation.told("W-" + colleague, "T-" + colleague, null);
        var alert = alert();
        var file = read(alert).getString("alert.case.id");
        var user = "mate-" + colleague.toLowerCase(java.util.Locale.ROOT);
        Suite.oidc().isStaff(user, "W-" + colleague);
        Sql.query("insert into case_member values ('%s', '%s', now()) on conflict do nothing".formatted(file, user));
        var path = "/api/v1/cases/" + file + "/graph";
        var person = node(graph(reader(user), path), "GO_BETWEEN");
        var walled = graph(reader(user), path + "?expand=" + person);
        leavesNoTrace(walled);

        Sql.query(
                "insert into case_member values ('%s', 'investigator', now()) on conflict do nothing".formatted(file));
        var seen = graph(as("investigator"), path + "?expand=" + person);
        assertEquals(2, seen.getList("nodes.findAll { it.layer == 'STAFF' }").size());
        leavesNoTrace(graph(reader(user), path + "?expand=" + person));
        var id = seen.getString("nodes.find { it.layer == 'STAFF' && !it.inCase }.id");
        var tried = graph(reader(user), path + "?expand=" + id);
        assertFalse(tried.getList("nodes.id").contains(id));
    }

    private static RequestSpecification reader(String user) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Suite.oidc().token(user, List.of("investigator"), "probity-case", 300));
    }

    private static void leavesNoTrace(JsonPath graph) {
        assertEquals(1, graph.getList("nodes.findAll { it.layer == 'STAFF' }").size(), graph::prettify);
        assertEquals(2, graph.getInt("nodes.find { it.layer == 'IDENTIFIER' }.sharers"));
        assertEquals(0, graph.getInt("leftOut"));
        assertFalse(graph.prettify().contains("seen-by"), graph::prettify);
    }

    /** The colleague is a subject of a case that others work on. */
    @Test
    void colleagueWhoIsInACaseOfOthersLeavesNoTrace() {
        var other = arrived(anAlertOn("staff:" + colleague));
        as("investigator2")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/cases/" + read(other).getString("alert.case.id") + "/assignment")
                .then()
                .statusCode(200);
        var path = path(alert());
        var person = node(graph(as("investigator"), path), "GO_BETWEEN");
        leavesNoTrace(graph(as("investigator"), path + "?expand=" + person));
    }

    @Test
    void withoutScoringItShowsWhatIsKnownAndSaysSo() {
        var alert =
                arrived(anAlertOn("staff:" + suspect).line("gain", 9, merchant).merchants(merchant));
        var path = path(alert);
        Suite.scoring().away(true);
        as("investigator")
                .get(path)
                .then()
                .statusCode(200)
                .body("scoring.available", equalTo(false))
                .body("nodes.layer", hasItems("STAFF", "MERCHANT"))
                .body("edges.kind", contains("TOUCH"))
                .body("edges[0].decibans", equalTo(9.0f))
                .body("edges[0].families", contains("Gain after touch"))
                .body("edges[0].unticketed", equalTo(1));
    }

    @Test
    void closedCaseIsDrawnOfWhatItWasDecidedOn() {
        var alert =
                arrived(anAlertOn("staff:" + suspect).line("gain", 9, merchant).merchants(merchant));
        var path = path(alert);
        tied("staff:" + suspect, shares(goBetween, "seen-later"));
        var subject = read(alert).getString("alert.subject.id");
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", subject, "outcome", "FALSE_ALARM")),
                        "reason",
                        "They were heard"))
                .post(path.replace("/graph", "/closure"))
                .then()
                .statusCode(200);
        as("investigator")
                .get(path)
                .then()
                .statusCode(200)
                .body("nodes.layer", not(hasItem("IDENTIFIER")))
                .body("edges.kind", contains("TOUCH"));
    }

    @Test
    void lookIsAnEntryOfTheRecord() {
        var path = path(alert());
        graph(as("investigator"), path);
        as("investigator")
                .get(path.replace("/graph", "/record?what=READS"))
                .then()
                .body("items.act", hasItem("READ_GRAPH"));
    }

    @Test
    void whoseTiesWereShownTooIsALookAtThemAndNoNameOnTheRecord() {
        var path = path(alert());
        var other = read(arrived(anAlertBelowTheLine())).getString("alert.subject.id");
        graph(as("investigator"), path + "?expand=" + other);
        as("investigator")
                .get(path.replace("/graph", "/record?what=READS"))
                .then()
                .body("items.find { it.act == 'READ_GRAPH' }.text", equalTo("Read its graph: with the ties of 1 more"));
        assertEquals(
                List.of("TRIAGE"),
                Sql.query(
                        "select ground from look where user_id = 'investigator' and file_id = '%s'".formatted(other)));
    }

    @Test
    void moreThanFiftyToExpandAndWhatIsNoIdAreProblems() {
        var path = path(alert());
        var many = String.join(
                "&",
                Stream.generate(() -> "expand=" + UUID.randomUUID()).limit(51).toList());
        as("investigator").get(path + "?" + many).then().statusCode(400).body("errors[0].pointer", equalTo("expand"));
        as("investigator").get(path + "?expand=nobody").then().statusCode(400);
        as("investigator")
                .get(path + "?expand=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("nodes.id", not(equalTo(Collections.emptyList())));
    }
}

package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.event.Events;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.rule.Shelves;
import dev.probity.scoring.stream.SuiteResource;
import dev.probity.scoring.stream.Traffic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drafts tried on what lies on the topics of a real broker. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BackTestsQuarkusTest {
    private static final String PATH = "/api/v1/back-tests";
    private static final String ENGINEER = "detection-engineer";
    private static final int PEOPLE = 8;

    @BeforeAll
    static void live() {
        RestAssured.port = SuiteResource.port();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        try (var traffic = new Traffic(SuiteResource.broker())) {
            for (int i = 0; i < PEOPLE; i++) {
                for (var family : List.of(Family.PURPOSE, Family.VOLUME, Family.PAYMENT)) {
                    FindingFixtures.inBothHorizons("staff:T-" + i, family, FindingFixtures.MONDAY, 300)
                            .forEach(traffic::found);
                }
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> traffic.all("probity.alerts").stream()
                                    .map(alert -> alert.key())
                                    .filter(subject -> subject.startsWith("staff:T-"))
                                    .distinct()
                                    .count()
                            == PEOPLE);
        }
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role)).contentType("application/json");
    }

    private static String begin(String draft) {
        return as(ENGINEER)
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static ValidatableResponse done(String draft) {
        var id = begin(draft);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as("auditor").get(PATH + "/" + id).path("state").equals("RUNNING"));
        return as("auditor").get(PATH + "/" + id).then().statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void draftThatChangesNothingRaisesWhatWasRaisedAndOneReadAgainSaysTheSame() {
        var first = done("{\"name\":\"as it is\"}");
        int then = first.extract().path("report.then.raised");
        first.body("report.then.raised", greaterThanOrEqualTo(PEOPLE))
                .body("report.difference.both", equalTo(then))
                .body("report.difference.thenOnly", equalTo(0))
                .body("report.input", hasKey("probity.findings/0"))
                .body("report.notCovered", not(equalTo(List.of())));
        var to = first.extract().<String>path("begunAt");
        var one = done("{\"name\":\"again\",\"to\":\"" + to + "\"}").extract().<Object>path("report");
        var two = done("{\"name\":\"again\",\"to\":\"" + to + "\"}").extract().<Object>path("report");
        assertEquals(one, two);
    }

    @Test
    void stricterDraftRaisesFewer() {
        done("{\"name\":\"less\",\"budgetPerDay\":1,\"reservedForLine\":0}")
                .body("report.difference.thenOnly", greaterThanOrEqualTo(PEOPLE / 2));
        done("""
                {"name":"no payments, no volume","policyRules":[{"id":"a","where":{"countries":["DE"]},"forbid":[\
                {"kind":"family","name":"payment"},{"kind":"family","name":"volume"},{"kind":"family","name":"purpose"}],\
                "legalBasis":"b"}]}""").body("report.samples.subject.findAll { it.startsWith('staff:T-') }", empty());
    }

    @Test
    void rulesOfADraftAreTriedOnTheEventsThatCameIn() {
        var at = Instant.parse("2026-10-02T09:00:00Z");
        try (var traffic = new Traffic(SuiteResource.broker())) {
            for (int i = 0; i < 9; i++) {
                var event = Events.anExport("tried-" + i, at, "MERCHANT_SALES", i < 6 ? 77_777 : 5);
                traffic.send("probity.activity", "staff:R-" + i, event.getBytes(StandardCharsets.UTF_8));
            }
        }
        var rules = Shelves.aRule("tried", "high", "action: EXPORT\nrecordCount: 77777")
                .replace("\n", "\\n");
        done("{\"name\":\"rules\",\"rules\":\"" + rules + "\"}")
                .body("report.rules.tried.id", contains("tried"))
                .body("report.rules.tried[0].parties", equalTo(6))
                .body("report.rules.tried[0].triedParties", greaterThanOrEqualTo(9))
                .body("report.rules.tried[0].days.day", contains("2026-10-02"))
                .body("report.rules.tried[0].samples.subject", hasItems("staff:R-0", "staff:R-5"))
                .body("report.input", hasKey("probity.activity/0"))
                .body("report.input", not(hasKey("probity.findings/0")))
                .body("report.then.raised", equalTo(0));
        done("{\"name\":\"rules of a span\",\"from\":\"2000-01-01T00:00:00Z\",\"to\":\"2000-01-02T00:00:00Z\",\"rules\":\""
                        + rules + "\"}")
                .body("report.rules.events", equalTo(0))
                .body("report.rules.tried[0].events", equalTo(0));
    }

    @Test
    void whatEndedIsListedAndCanBeForgotten() {
        var id = done("{\"name\":\"listed\"}").extract().<String>path("id");
        as("admin")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0]", not(hasKey("report")));
        as(ENGINEER).delete(PATH + "/" + id).then().statusCode(204);
        as(ENGINEER).get(PATH + "/" + id).then().statusCode(404).contentType("application/problem+json");
        as(ENGINEER).delete(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void draftThatDoesNotHoldTogetherIsDeclinedWithItsPlace() {
        declined("{}", "/name");
        declined("{\"name\":\"x\",\"from\":\"yesterday\"}", "/from");
        declined("{\"name\":\"x\",\"bets\":{\"volume\":2}}", "");
        declined("{\"name\":\"x\",\"budgetPerDay\":2,\"reservedForLine\":3}", "");
        declined(
                "{\"name\":\"x\",\"policyRules\":[{\"id\":\"a\",\"where\":{},\"legalBasis\":\"b\"}]}",
                "/policyRules/0");
        declined("{\"name\":\"x\",\"rules\":\"\"}", "/rules");
        declined("{\"name\":\"x\",\"rules\":\"title: No detection\"}", "/rules");
    }

    private static void declined(String draft, String pointer) {
        as(ENGINEER)
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void onlyDetectionEngineersBeginOne() {
        for (var role : List.of("auditor", "admin", "investigator", "service")) {
            as(role).body("{\"name\":\"x\"}").post(PATH).then().statusCode(403);
        }
        as("investigator").get(PATH).then().statusCode(403);
    }
}

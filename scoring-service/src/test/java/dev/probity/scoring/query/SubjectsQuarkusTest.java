package dev.probity.scoring.query;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.stream.SuiteResource;
import dev.probity.scoring.stream.Traffic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SubjectsQuarkusTest {
    private static final String STAFF = "staff:S-rest";
    private static final String BUSY = "/api/v1/subjects/staff/S-busy/activity";
    private static final String BUSY_TIES = "/api/v1/subjects/staff/S-busy/ties";
    private static final String DAYS = "/api/v1/subjects/merchant/M-days/days";
    /** Half past nine by UTC, in Shenzhen. */
    private static final int THURSDAY_AT_SEVENTEEN = 3 * 24 + 17;

    private static final String RISK = "/api/v1/subjects/staff/S-rest/risk";

    @BeforeAll
    static void tellAStory() {
        RestAssured.port = SuiteResource.port();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        try (var traffic = new Traffic(SuiteResource.broker())) {
            inBothHorizons(STAFF, Family.PURPOSE, MONDAY, 200).forEach(traffic::found);
            inBothHorizons(STAFF, Family.PORTFOLIO, MONDAY, 300).forEach(traffic::found);
            inBothHorizons(STAFF, Family.PAYMENT, MONDAY, 300).forEach(traffic::found);
            for (int i = 0; i < 12; i++) {
                inBothHorizons("staff:L-" + i, Family.VOLUME, MONDAY, 2 + i).forEach(traffic::found);
            }
            traffic.send("probity.parties", "staff:S-busy", profile());
            for (int look = 0; look < 5; look++) {
                traffic.send("probity.activity", "staff:S-busy", access(look));
            }
            inBothHorizons("merchant:M-9", Family.RING, MONDAY, 50).forEach(traffic::found);
            traffic.send("probity.ties", "person:P-31", paid());
            for (int review = 0; review < 3; review++) {
                traffic.send("probity.market", "merchant:M-days", reviewed(review));
            }
            traffic.send("probity.market", "merchant:M-days", vanished());
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            as("service").get(RISK).then().statusCode(200).body("lines", hasSize(3));
            as("service").get("/api/v1/subjects?limit=200").then().body("items", hasSize(greaterThan(13)));
            as("service").get(BUSY + "?limit=200").then().statusCode(200).body("events", hasSize(5));
            as("service").get("/api/v1/subjects/person/P-31/ties").then().statusCode(200);
            as("service").get(BUSY_TIES).then().body("items.by", hasItem("PAYMENT"));
            as("service").get(DAYS).then().body("gains", hasSize(1));
        });
    }

    private static byte[] paid() {
        return """
                {"specversion":"1.0","id":"paid-1","source":"/test","type":"dev.probity.payment.observed.v1","time":"2026-10-03T09:00:00Z",\
                "subject":"person:P-31","data":{"payer":"person:P-31","payee":"staff:S-busy","amount":300,"currency":"USD",\
                "instrument":"TRANSFER"}}""".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] reviewed(int review) {
        return """
                {"specversion":"1.0","id":"days-%1$d","source":"/test","type":"dev.probity.review.posted.v1",\
                "time":"2026-10-0%2$dT09:00:00Z","subject":"merchant:M-days","data":{"reviewId":"R-d%1$d","reviewerId":"A-d%1$d",\
                "merchantId":"M-days","productId":"P-1","rating":%3$d,"text":"","verifiedPurchase":true}}""".formatted(review, review / 2 + 1, review == 0 ? 1 : 5).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] vanished() {
        return """
                {"specversion":"1.0","id":"days-gone","source":"/test","type":"dev.probity.review.removed.v1",\
                "time":"2026-10-03T09:00:00Z","subject":"merchant:M-days","data":{"reviewId":"R-d0","reviewerId":"A-d0",\
                "merchantId":"M-days","productId":"P-1","rating":1}}""".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] profile() {
        return """
                {"specversion":"1.0","id":"busy","source":"/test","type":"dev.probity.staff.profile.v1","time":"2026-09-30T09:00:00Z",\
                "subject":"staff:S-busy","data":{"staffId":"S-busy","role":"support","site":"SZX","team":"T"}}""".getBytes(StandardCharsets.UTF_8);
    }

    /** A look at a merchant's figures, without a ticket. */
    private static byte[] access(int look) {
        return """
                {"specversion":"1.0","id":"busy-%1$d","source":"/test","type":"dev.probity.staff.access.v1",\
                "time":"2026-10-0%2$dT09:30:00Z","subject":"staff:S-busy","data":{"staffId":"S-busy","action":"VIEW",\
                "dataClass":"MERCHANT_SALES","merchantIds":["M-%1$d"],"recordCount":3,"tool":"console"}}""".formatted(look, look / 2 + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role));
    }

    @Test
    void aBillAddsUpAndSaysHowItCameAbout() throws IOException {
        var answer = as("service")
                .get(RISK)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray();
        var bill = new ObjectMapper().readTree(answer);
        var sum = bill.get("priorDecibans").decimalValue();
        for (var line : bill.get("lines")) {
            sum = sum.add(line.get("decibans").decimalValue());
        }
        assertEquals(0, sum.compareTo(bill.get("totalDecibans").decimalValue()));
        assertTrue(bill.get("aboveLine").booleanValue());
        assertFalse(bill.get("history").isEmpty());
    }

    @Test
    void aBillFadesToTheMomentAskedFor() {
        as("service").get(RISK).then().body("aboveLine", equalTo(true));
        Number total = as("service")
                .get(RISK + "?at=2036-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2036-01-01T00:00:00Z"))
                .body("aboveLine", equalTo(false))
                .extract()
                .path("totalDecibans");
        assertEquals(-40, total.doubleValue(), 0.01);
    }

    @Test
    void innocentExplanationsAreTestedWhenAskedFor() {
        as("service")
                .get("/api/v1/subjects/staff/S-rest/explanations")
                .then()
                .statusCode(200)
                .body("subject", equalTo(STAFF))
                .body(
                        "items.explanation",
                        contains("by-itself", "campaign", "team", "hub", "late-ticket", "own-client"))
                .body("items[0].state", equalTo("RULED_OUT"))
                .body("items[3].state", equalTo("OPEN"));
        as("service")
                .get("/api/v1/subjects/merchant/M-9/explanations")
                .then()
                .body("items.explanation", contains("by-itself", "campaign", "hub"));
    }

    @Test
    void findingsComeInPages() {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("service")
                    .queryParam("limit", 4)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/api/v1/subjects/staff/S-rest/findings")
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.findingId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(6, ids.size());
        assertEquals(6, ids.stream().distinct().count());
    }

    @Test
    void subjectsComeByRiskInPagesAndNoneTwice() {
        var totals = new ArrayList<Float>();
        var subjects = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("service")
                    .queryParam("kind", "staff")
                    .queryParam("order", "risk")
                    .queryParam("limit", 5)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/api/v1/subjects")
                    .then()
                    .statusCode(200)
                    .extract();
            subjects.addAll(page.path("items.subject"));
            List<Number> shown = page.path("items.totalDecibans");
            shown.forEach(total -> totals.add(total.floatValue()));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertTrue(subjects.size() >= 13);
        assertEquals(subjects.size(), subjects.stream().distinct().count());
        // other classes of tests tell of people of their own
        var own = subjects.stream().filter(subject -> subject.startsWith("staff:S-"));
        assertEquals(STAFF, own.findFirst().orElseThrow());
        assertEquals(totals.stream().sorted((a, b) -> Float.compare(b, a)).toList(), totals);
    }

    @Test
    void activityShowsHoursDaysMerchantsAndEvents() {
        as("service")
                .get(BUSY + "?from=2026-10-02T00:00:00Z&to=2026-10-03T00:00:00Z&limit=1")
                .then()
                .statusCode(200)
                .body("site", equalTo("SZX"))
                .body("timezone", equalTo("Asia/Shanghai"))
                .body("hours[%d]".formatted(THURSDAY_AT_SEVENTEEN), equalTo(2f))
                .body("hours", hasSize(168))
                .body("days.date", contains("2026-10-02"))
                .body("days[0].lookUps", equalTo(2))
                .body("days[0].untracked", equalTo(2))
                .body("merchants", hasSize(5))
                .body("events", hasSize(1))
                .body("events[0].source", equalTo("/test"))
                .body("events[0].time", equalTo("2026-10-02T09:30:00Z"))
                .body("events[0].merchant", matchesPattern("merchant:M-[23]"))
                .body("events[0].ticketed", equalTo(false));
    }

    @Test
    void activityIsOfStaffOnlyAndThatIsSaidOfAMerchantWhoIsKnown() {
        as("service").get("/api/v1/subjects/merchant/M-9/risk").then().statusCode(200);
        as("service")
                .get("/api/v1/subjects/merchant/M-9/activity")
                .then()
                .statusCode(404)
                .body("detail", containsString("of staff only"));
    }

    @Test
    void tiesShowPaymentsAndTouchesWithTheirEventsFromBothSides() {
        as("service")
                .get(BUSY_TIES)
                .then()
                .statusCode(200)
                .body("subject", equalTo("staff:S-busy"))
                .body("hub", equalTo(false))
                .body("items[0].with", equalTo("person:P-31"))
                .body("items[0].payer", equalTo("person:P-31"))
                .body("items[0].sum", equalTo(300.0f))
                .body("items[0].currency", equalTo("USD"))
                .body("items[0].count", equalTo(1))
                .body("items[0].events.id", contains("paid-1"))
                .body("items.by", hasItem("TOUCH"))
                .body("items.find { it.with == 'merchant:M-0' }.unticketed", equalTo(1))
                .body("items.find { it.with == 'merchant:M-0' }.events.id", contains("busy-0"));
        as("service")
                .get("/api/v1/subjects/person/P-31/ties")
                .then()
                .body("items.with", contains("staff:S-busy"))
                .body("items[0].events.id", contains("paid-1"));
        as("service")
                .get(BUSY_TIES + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("leftOut", equalTo(4));
    }

    @Test
    void daysOfAMerchantShowItsReviewsAndItsGains() {
        as("service")
                .get(DAYS)
                .then()
                .statusCode(200)
                .body("subject", equalTo("merchant:M-days"))
                .body("reviews.date", contains("2026-10-01", "2026-10-02"))
                .body("reviews[0].reviews", equalTo(2))
                .body("reviews[0].worst", equalTo(1))
                .body("reviews[0].whole", equalTo(true))
                .body("usualReviews", nullValue())
                .body("gains[0].kind", equalTo("REVIEW_REMOVED"))
                .body("gains[0].event.id", equalTo("days-gone"))
                .body("staff", hasSize(0));
    }

    @Test
    void daysAreOfMerchantsOnlyAndThatIsSaid() {
        as("service")
                .get("/api/v1/subjects/staff/S-busy/days")
                .then()
                .statusCode(404)
                .body("detail", containsString("of merchants only"));
    }

    @Test
    void tiesOfNobodyAndTooManyOfThemAreProblems() {
        as("service").get("/api/v1/subjects/person/P-none/ties").then().statusCode(404);
        as("service").get(BUSY_TIES + "?limit=201").then().statusCode(400);
    }

    @Test
    void allKindsAreListedTogetherWhenNoneIsNamed() {
        as("service")
                .get("/api/v1/subjects?limit=200")
                .then()
                .body("items.subject", hasItem("merchant:M-9"))
                .body("items.find { it.subject == 'merchant:M-9' }.topFamilies", contains("ring"))
                .body("nextCursor", nullValue());
    }

    @Test
    void theStatusSaysHowFarTheStreamIs() {
        as("admin")
                .get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("instances", hasSize(1))
                .body("instances[0].state", equalTo("RUNNING"))
                .body("streamTime", equalTo(MONDAY.toString()))
                .body("lag", equalTo(0));
    }

    @Test
    void theBetInForceIsListedForEveryDetector() {
        var bets = as("detection-engineer").get("/api/v1/bets").then().statusCode(200);
        for (var detector : ScoringTopology.DETECTORS) {
            bets.body("items.find { it.detector == '%s' }.bet".formatted(detector.name()), greaterThan(0f));
        }
        bets.body("items.find { it.detector == 'payment' }.withMerchants", nullValue());
    }
}

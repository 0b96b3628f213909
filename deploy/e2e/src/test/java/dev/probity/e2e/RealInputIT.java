package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.local.build.SourceTree;
import dev.probity.local.send.EventFile;
import dev.probity.local.send.Form;
import dev.probity.local.send.Outcome;
import dev.probity.local.send.ReviewMapping;
import dev.probity.local.send.Upload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Real records of others, sent as a newcomer sends them, end as findings, alerts and cases that make sense. */
@Order(3)
class RealInputIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String THAT_DAY = "2023-07-10";
    private static final String NAMED = System.getenv("PROBITY_TEST_DATA");
    private static final Path DATA =
            NAMED == null ? SourceTree.find().root().resolveSibling("shared/data") : Path.of(NAMED);

    private final Api api = TheSuite.api();

    @Test
    void cloudTrailGoesInWholeAndBecomesFindings() {
        var outcome = send(DATA.resolve("cloudtrail/events.jsonl.gz"), Form.CLOUDTRAIL);
        assertEquals(0, outcome.refused(), outcome.lines()::toString);
        assertTrue(outcome.accepted() > 1_900, outcome::counts);
        // who did most of the attack runs, by the data's own labels
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertTrue(findings("staff/bert-jan").size() > 0));
        await().atMost(PATIENCE).until(api::caughtUp);
        var bill = bill("staff/bert-jan");
        var again = send(DATA.resolve("cloudtrail/events.jsonl.gz"), Form.CLOUDTRAIL);
        assertEquals(0, again.refused(), again.lines()::toString);
        await().during(Api.SETTLED).atMost(PATIENCE).until(api::caughtUp);
        assertEquals(bill, bill("staff/bert-jan"));
    }

    /** One day of one small account brings nobody near the line; the heaviest can be looked into all the same. */
    @Test
    void theHeaviestOfCloudTrailGetsACaseThatShowsTheirDay() {
        send(DATA.resolve("cloudtrail/events.jsonl.gz"), Form.CLOUDTRAIL);
        await().atMost(PATIENCE).until(() -> ofThatDay().isPresent());
        var id = ofThatDay().orElseThrow().at("/subject/id");
        // an alert on them may come between a look and the next
        var opened = await().atMost(PATIENCE).until(() -> api.openCase(row(id)), answer -> answer.status() != 409);
        assertEquals(201, opened.status(), opened.body()::toString);
        assertFalse(row(id).path("aboveLine").asBoolean(), () -> row(id).toString());
        var story = api.get(
                        "investigator",
                        "case",
                        "/api/v1/cases/" + opened.body().path("id").asText() + "/story")
                .body();
        var lane = story.at("/lanes/0");
        assertEquals(id, lane.at("/subject/id"));
        assertTrue(lane.path("marks").size() > 0, lane::toString);
        lane.path("marks").forEach(mark -> assertTrue(mark.path("at").asText().startsWith(THAT_DAY), mark::toString));
    }

    /** The heaviest whose evidence is of the day of the CloudTrail records. */
    private Optional<JsonNode> ofThatDay() {
        return staff().filter(row -> row.path("asOf").asText().startsWith(THAT_DAY))
                .findFirst();
    }

    private JsonNode row(JsonNode id) {
        return staff().filter(row -> row.at("/subject/id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> staff() {
        var items = api.get("investigator", "case", "/api/v1/subjects?kind=STAFF&order=RISK&limit=200")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    /**
     * An archive of years comes within seconds. Among the ratings are those of August 2013, when the same few raters gave the worst rating to one trader
     * after another within minutes: both stand out, whatever the order in which partitions are read.
     */
    @Test
    void ratingsOfTradersGoInWholeAndTheirRingsBecomeAlertsAndACase() {
        var outcome = send(DATA.resolve("ratings/ratings.csv.gz"), Form.REVIEWS_CSV);
        assertEquals(0, outcome.refused(), outcome.lines()::toString);
        assertEquals(35_592, outcome.accepted());
        await().atMost(PATIENCE).untilAsserted(() -> assertTrue(trader().isPresent(), this::howFar));
        var alert = trader().orElseThrow();
        assertTrue(alert.path("summary").asText().contains("review"), alert::toString);
        var opened = api.post(
                "investigator",
                "case",
                "/api/v1/cases",
                "{\"alertIds\":[\"%s\"]}".formatted(alert.path("id").asText()),
                "");
        assertEquals(201, opened.status(), opened.body()::toString);
        var story = api.get(
                "investigator",
                "case",
                "/api/v1/cases/" + opened.body().path("id").asText() + "/story");
        assertEquals(200, story.status());
        var lane = StreamSupport.stream(story.body().path("lanes").spliterator(), false)
                .filter(one -> one.at("/subject/id").equals(alert.at("/subject/id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the trader has no lane: " + story.body()));
        assertTrue(lane.path("marks").size() + lane.path("posted").size() > 0, lane::toString);
        await().atMost(PATIENCE).until(() -> inLockStep("reviewer/3795") && inLockStep("merchant/4688"));
    }

    /** The heaviest waiting alert on one of the traders, who are called by plain numbers. */
    private Optional<JsonNode> trader() {
        var items = api.get("investigator", "case", "/api/v1/alerts?kind=MERCHANT&limit=100")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.at("/subject/label").asText().matches("\\d+"))
                .findFirst();
    }

    private boolean inLockStep(String subject) {
        return StreamSupport.stream(findings(subject).spliterator(), false)
                .anyMatch(finding -> finding.path("detector").asText().equals("review-lockstep")
                        && finding.path("decibans").asDouble() > 10);
    }

    /** What says why nothing came. */
    private String howFar() {
        return api.get("detection-engineer", "scoring", "/api/v1/status").body() + " merchant/4688 has "
                + findings("merchant/4688").size() + " findings";
    }

    private JsonNode findings(String subject) {
        return api.get("investigator", "scoring", "/api/v1/subjects/" + subject + "/findings")
                .body()
                .path("items");
    }

    /** The bill as of a moment, so that nothing fades between two looks. */
    private JsonNode bill(String subject) {
        var answer = api.get(
                "investigator", "scoring", "/api/v1/subjects/" + subject + "/risk?at=" + THAT_DAY + "T23:59:59Z");
        assertEquals(200, answer.status(), answer.body()::toString);
        return answer.body();
    }

    private static Outcome send(Path file, Form form) {
        assumeTrue(Files.exists(file), "real data is not at " + file + "; PROBITY_TEST_DATA names its folder");
        var suite = TheSuite.running();
        var upload = new Upload(suite.url("ingest-1"), suite.token("integrator"));
        try (var events = EventFile.open(file.toString())) {
            var mapping = form == Form.REVIEWS_CSV ? ReviewMapping.text(null, events.head()) : Optional.<String>empty();
            return upload.send(events, form, mapping, sent -> {});
        }
    }
}

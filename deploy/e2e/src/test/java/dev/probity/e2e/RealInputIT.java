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
        var again = send(DATA.resolve("cloudtrail/events.jsonl.gz"), Form.CLOUDTRAIL);
        assertEquals(0, again.refused(), again.lines()::toString);
    }

    /** One day of one small account brings nobody near the line; the heaviest can be looked into all the same. */
    @Test
    void theHeaviestOfCloudTrailGetsACaseThatShowsTheirDay() {
        send(DATA.resolve("cloudtrail/events.jsonl.gz"), Form.CLOUDTRAIL);
        await().atMost(PATIENCE).until(() -> ofThatDay().isPresent());
        var row = ofThatDay().orElseThrow();
        assertFalse(row.path("aboveLine").asBoolean(), row::toString);
        var opened = api.post(
                "investigator",
                "case",
                "/api/v1/cases",
                row.path("alertId").isNull()
                        ? "{\"subject\":%s}".formatted(row.at("/subject/id"))
                        : "{\"alertIds\":[%s]}".formatted(row.path("alertId")),
                "");
        assertEquals(201, opened.status(), opened.body()::toString);
        var story = api.get(
                        "investigator",
                        "case",
                        "/api/v1/cases/" + opened.body().path("id").asText() + "/story")
                .body();
        var lane = story.at("/lanes/0");
        assertEquals(row.at("/subject/id"), lane.at("/subject/id"));
        assertTrue(lane.path("marks").size() > 0, lane::toString);
        lane.path("marks").forEach(mark -> assertTrue(mark.path("at").asText().startsWith(THAT_DAY), mark::toString));
    }

    /** The heaviest whose evidence is of the day of the CloudTrail records. */
    private Optional<JsonNode> ofThatDay() {
        var items = api.get("investigator", "case", "/api/v1/subjects?kind=STAFF&order=RISK&limit=200")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.path("asOf").asText().startsWith(THAT_DAY))
                .findFirst();
    }

    /**
     * An archive of years comes within seconds, before anything is known of like traders' weeks, and without them nothing speaks against
     * a trader: that a case comes of it is not shown.
     */
    @Test
    void ratingsOfTradersGoInWholeAndAreJudged() {
        var outcome = send(DATA.resolve("ratings/ratings.csv.gz"), Form.REVIEWS_CSV);
        assertEquals(0, outcome.refused(), outcome.lines()::toString);
        assertEquals(35_592, outcome.accepted());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertTrue(findings("merchant/35").size() > 0));
    }

    private JsonNode findings(String subject) {
        return api.get("investigator", "scoring", "/api/v1/subjects/" + subject + "/findings")
                .body()
                .path("items");
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

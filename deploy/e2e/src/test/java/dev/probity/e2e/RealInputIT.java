package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Real records of others, sent as a newcomer sends them, end as findings, alerts and cases that make sense. */
@Order(4)
class RealInputIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String THAT_DAY = "2023-07-10";
    private static final String NAMED = System.getenv("PROBITY_TEST_DATA");
    private static final Path DATA =
            NAMED == null ? SourceTree.find().root().resolveSibling("shared/data") : Path.of(NAMED);

    private static final Path CLOUDTRAIL = DATA.resolve("cloudtrail/events.jsonl.gz");
    private static final Path RATINGS = DATA.resolve("ratings/ratings.csv.gz");

    /** Who made most of the attack runs, by the data's own labels. */
    private static final String ATTACKER = "bert-jan";

    /** Decibans, of the local suite's prior. */
    private static final double PRIOR = -16.9;

    /** Decibans by which somebody must rise above it to be talked about, and below which somebody is quiet. */
    private static final double CLEARLY = 10;

    private final Api api = TheSuite.api();

    @Test
    void cloudTrailGoesInWholeAndBecomesFindings() throws IOException, InterruptedException {
        var counts = send("cloudtrail", CLOUDTRAIL);
        var day = CloudTrailDay.in(CLOUDTRAIL.getParent());
        assertEquals(allTaken(day.events()), counts);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertTrue(findings("staff/" + ATTACKER).size() > 0));
        api.untilCaughtUp(PATIENCE);
        var bill = bill("staff/" + ATTACKER);
        restsOnTheirOwnRecords(bill, day);
        spokeAgainstThemWhileTheyAttacked(bill, day);
        send("cloudtrail", CLOUDTRAIL);
        api.untilCaughtUp(PATIENCE);
        assertEquals(bill, bill("staff/" + ATTACKER));
    }

    private static void restsOnTheirOwnRecords(JsonNode bill, CloudTrailDay day) {
        var own = day.idsOf(ATTACKER);
        var evidence = bill.path("lines").findValues("evidence").stream()
                .flatMap(refs -> StreamSupport.stream(refs.spliterator(), false))
                .map(ref -> ref.path("id").asText().replace("/access", ""))
                .toList();
        assertFalse(evidence.isEmpty(), bill::toString);
        assertTrue(own.containsAll(evidence), evidence::toString);
    }

    /**
     * So much of what they look at is new that it is held against them, until they turn out to be like that all day. Machines are nobody of whom anything is
     * held. Who is heavier in the end is not asserted: benjamin, who has no label, is.
     */
    private void spokeAgainstThemWhileTheyAttacked(JsonNode bill, CloudTrailDay day) {
        var worst = worst(bill).orElseThrow();
        assertTrue(worst.path("totalDecibans").asDouble() > PRIOR + CLEARLY, bill::toString);
        var attack = day.attackOf(ATTACKER);
        var at = Instant.parse(worst.path("at").asText());
        assertTrue(at.isAfter(attack.getFirst()) && at.isBefore(attack.getLast()), () -> at + " " + attack);
        assertEquals(5, day.machines().size());
        for (var machine : day.machines()) {
            for (var name : List.of(machine, "machine:" + machine)) {
                var nobody = api.get("investigator", "scoring", "/api/v1/subjects/staff/" + name + "/risk");
                assertEquals(404, nobody.status(), nobody.body()::toString);
            }
        }
    }

    private static Optional<JsonNode> worst(JsonNode bill) {
        return StreamSupport.stream(bill.path("history").spliterator(), false)
                .max(Comparator.comparingDouble(
                        step -> step.path("totalDecibans").asDouble()));
    }

    /** One day of one small account brings nobody near the line; the heaviest can be looked into all the same. */
    @Test
    void theHeaviestOfCloudTrailGetsACaseThatShowsTheirDay() throws IOException, InterruptedException {
        send("cloudtrail", CLOUDTRAIL);
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
    void ratingsOfTradersGoInWholeAndTheirRingsBecomeAlertsAndACase() throws IOException, InterruptedException {
        var counts = send("reviews-csv", RATINGS);
        var ratings = Ratings.in(RATINGS);
        assertEquals(allTaken(ratings.all().size()), counts);
        var traders = ratings.ratedInLockStep();
        await().atMost(PATIENCE).untilAsserted(() -> assertTrue(trader(traders).isPresent(), this::howFar));
        var alert = trader(traders).orElseThrow();
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
        api.untilCaughtUp(PATIENCE);
        whoIsHeavyRatesInLockStep(ratings.inLockStep());
    }

    /** Of 4,814 raters some ninety rate in lock-step: most of them are heavy, and most who are heavy are of them. */
    private void whoIsHeavyRatesInLockStep(Set<String> lockStep) {
        var heavy = heavyRaters();
        var both = heavy.stream().filter(lockStep::contains).count();
        assertTrue(both * 2 > lockStep.size(), () -> both + " of " + lockStep + " are heavy: " + heavy);
        assertTrue(both * 2 > heavy.size(), () -> both + " of " + heavy + " are in lock-step: " + lockStep);
    }

    /** Raters, who are called by plain numbers, whose bill is clearly above the prior. */
    private Set<String> heavyRaters() {
        Set<String> heavy = new TreeSet<>();
        var cursor = "";
        double least;
        do {
            var page = api.get(
                            "investigator",
                            "scoring",
                            "/api/v1/subjects?kind=reviewer&order=risk&limit=200&cursor=" + cursor)
                    .body();
            least = PRIOR;
            for (var row : page.path("items")) {
                least = row.path("totalDecibans").asDouble();
                if (least > PRIOR + CLEARLY && row.path("subject").asText().matches("reviewer:\\d+")) {
                    heavy.add(row.path("subject").asText().replace("reviewer:", ""));
                }
            }
            cursor = page.path("nextCursor").asText("");
        } while (least > PRIOR + CLEARLY && !cursor.isEmpty());
        return heavy;
    }

    /** The heaviest waiting alert on one of those traders. */
    private Optional<JsonNode> trader(Set<String> traders) {
        var items = api.get("investigator", "case", "/api/v1/alerts?kind=MERCHANT&limit=100")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> traders.contains(row.at("/subject/label").asText()))
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

    private static String allTaken(long events) {
        return String.format(Locale.ROOT, "%,d accepted, 0 repeated, 0 refused", events);
    }

    /** By the launcher, as a newcomer sends a file; what it printed, once it said that nothing was refused. */
    private static String send(String form, Path file) throws IOException, InterruptedException {
        assumeTrue(Files.exists(file), "real data is not at " + file + "; PROBITY_TEST_DATA names its folder");
        var said = TheSuite.probity().run("send", "--as", form, file.toString());
        assertEquals(0, said.code(), () -> said.words() + said.errors());
        return said.words().lines().findFirst().orElseThrow();
    }
}

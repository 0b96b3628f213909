package dev.probity.e2e;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of ingest and of scoring are one: same answers, and an event counts once whichever door it takes. That a story's bills are
 * the same however many partitions it is spread over, down to a single one, is shown by scoring-service's PartitionsIT.
 */
@Order(1)
class ReplicasIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> REPLICAS = List.of("scoring", "scoring-1");

    /** How many of thirty each replica must hold at least: each has two of the four partitions. */
    private static final int SOME = 3;

    /** Cases whose every event is counted; ties, tickets and profiles say what is so, and say it once however often they are told. */
    private static final Set<String> COUNTED = Set.of("access", "power", "log", "review");

    private final Api api = TheSuite.api();

    @Test
    void eachScoringReplicaHoldsItsOwnSubjectsAndBothAnswerForAll() {
        var held = new TreeMap<String, List<String>>();
        for (var kind : List.of("staff", "merchant", "person")) {
            for (var subject : heaviest(kind)) {
                held.computeIfAbsent(holderOf(subject), any -> new ArrayList<>())
                        .add(subject);
            }
        }
        assertEquals(Set.copyOf(REPLICAS), held.keySet());
        held.forEach((replica, subjects) -> {
            assertTrue(subjects.size() >= SOME, () -> replica + " holds but " + subjects);
            subjects.forEach(this::sameFromBoth);
        });
    }

    /** Each merges what both hold. */
    @Test
    void bothScoringReplicasListAllSubjectsAlike() {
        for (var kind : List.of("staff", "merchant", "person")) {
            var path = "/api/v1/subjects?kind=" + kind + "&order=risk&limit=50";
            await().atMost(SOON).untilAsserted(() -> {
                var listed = names(api.get("investigator", "scoring", path));
                var held = new ArrayList<String>();
                for (var replica : REPLICAS) {
                    var own = names(api.getHere("investigator", replica, path));
                    assertTrue(own.stream().anyMatch(listed::contains), () -> replica + " holds none of " + listed);
                    held.addAll(own);
                }
                assertEquals(held.size(), Set.copyOf(held).size(), () -> "held by both: " + held);
                assertTrue(held.containsAll(listed), () -> listed + " of " + held);
                sameFromBoth("investigator", path);
            });
        }
    }

    @Test
    void whatEveryScoringReplicaKnowsByItselfIsTheSame() {
        for (var path : List.of("/api/v1/bets", "/api/v1/rules")) {
            await().atMost(SOON).untilAsserted(() -> sameFromBoth("detection-engineer", path));
        }
    }

    @Test
    void anEventOfAnyTypeSentAgainToTheOtherIngestReplicaChangesNothing() {
        var events = new OneOfEach();
        assertEquals(13, events.types().size(), events.types()::toString);
        send("ingest", events.size(), events.lines(""));
        untilScored();
        var before = events.figures(api, "scoring");
        assertEquals(before, events.figures(api, "scoring-1"));

        send("ingest-1", events.size(), events.lines(""));
        send("ingest", events.size(), events.lines(""));
        untilScored();
        assertEquals(Set.of(), changed(before, events.figures(api, "scoring")));

        // under other ids they are other events, which count: had they counted above, it would have shown
        send("ingest-1", events.size(), events.lines("other-"));
        untilScored();
        var counted = changed(before, events.figures(api, "scoring"));
        assertTrue(counted.containsAll(COUNTED), counted::toString);
    }

    private static Set<String> changed(
            Map<String, Map<String, JsonNode>> before, Map<String, Map<String, JsonNode>> after) {
        return before.keySet().stream()
                .filter(name -> !before.get(name).equals(after.get(name)))
                .collect(toSet());
    }

    @Test
    void ourOwnRulesAreLiveOnBothScoringReplicas() throws IOException {
        int files = starterRules();
        for (var replica : REPLICAS) {
            await().atMost(SOON).untilAsserted(() -> {
                var rules =
                        api.get("detection-engineer", replica, "/api/v1/rules").body();
                assertEquals(files, rules.path("items").size(), rules::toString);
                assertTrue(rules.path("live").asInt() >= files, rules::toString);
                rules.path("items")
                        .forEach(file -> assertEquals(0, file.path("problems").size(), file::toString));
            });
        }
    }

    private static int starterRules() throws IOException {
        try (var files = Files.list(SourceTree.find().starterRules())) {
            return (int) files.filter(file -> file.toString().endsWith(".yml")).count();
        }
    }

    /** The one that answers by itself; the other can't. */
    private String holderOf(String subject) {
        var path = "/api/v1/subjects/" + subject.replace(':', '/') + "/risk";
        var holders = REPLICAS.stream()
                .filter(replica -> api.getHere("investigator", replica, path).status() == 200)
                .toList();
        assertEquals(1, holders.size(), () -> subject + " is held by " + holders);
        return holders.getFirst();
    }

    private void sameFromBoth(String subject) {
        var path = "/api/v1/subjects/" + subject.replace(':', '/');
        var questions = Stream.of("/risk?at=2027-01-01T00:00:00Z", "/findings?limit=200", "/explanations", "/activity")
                .filter(question -> subject.startsWith("staff:") || !question.equals("/activity"));
        questions.forEach(
                question -> await().atMost(SOON).untilAsserted(() -> sameFromBoth("investigator", path + question)));
    }

    private void sameFromBoth(String user, String path) {
        var one = api.get(user, "scoring", path);
        assertEquals(200, one.status(), path);
        assertEquals(one.body(), api.get(user, "scoring-1", path).body(), path);
    }

    private List<String> heaviest(String kind) {
        return names(api.get("investigator", "scoring", "/api/v1/subjects?kind=" + kind + "&order=risk&limit=10"));
    }

    private static List<String> names(Api.Answer list) {
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(item -> item.path("subject").asText())
                .toList();
    }

    @BeforeEach
    void untilScored() {
        Unread.awaitNone(TheSuite.running().addresses().kafka(), PATIENCE);
    }

    private void send(String replica, int events, String lines) {
        var answer = api.events(replica, lines);
        assertEquals(200, answer.status(), answer.body()::toString);
        assertEquals(events, answer.body().path("accepted").asInt(), answer.body()::toString);
    }

    static String access(UUID id, String person) {
        return access(id, person, Instant.parse("2026-11-20T10:00:00Z"));
    }

    static String access(UUID id, String person, Instant at) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/journey\",\"type\":\"dev.probity.staff.access.v1\",\"time\":\"%s\",\"subject\":\"staff:%s\",\"data\":{\"staffId\":\"%s\",\"action\":\"VIEW\",\"dataClass\":\"REVIEWER_CONTACT\",\"merchantIds\":[\"journey-m\"]}}"
                .formatted(id, at, person, person);
    }
}

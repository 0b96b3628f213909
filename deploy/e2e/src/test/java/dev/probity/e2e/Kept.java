package dev.probity.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What people did and what scoring had found, to be read again after a restart.
 *
 * @param path the case
 * @param file the case as it was
 * @param timeline its record
 * @param at moment that bills are faded to
 * @param bills whose bill it is, and the bill, for the heaviest
 */
record Kept(String path, Api.Answer file, JsonNode timeline, Instant at, Map<String, JsonNode> bills) {
    private static final String NOTE = "Asked the team lead; an answer is due on Monday.";
    private static final int HEAVIEST = 5;
    /** Of some others the story may tell more meanwhile. */
    private static final int FEWEST_UNTOUCHED = 3;

    /** Opens a case on the heaviest whom no alert is about, so that nothing joins it later, and adds a note. */
    static Kept after(Api api) {
        var someone = items(api.get("investigator", "case", "/api/v1/subjects?kind=STAFF&order=RISK&limit=200"))
                .filter(row -> row.path("alertId").isNull() && row.path("case").isNull())
                .findFirst()
                .orElseThrow();
        var opened = api.openCase(someone);
        assertEquals(201, opened.status(), opened.body()::toString);
        var path = "/api/v1/cases/" + opened.body().path("id").asText();
        var noted =
                api.post("investigator", "case", path + "/notes", "{\"text\":\"%s\"}".formatted(NOTE), opened.etag());
        assertEquals(201, noted.status(), noted.body()::toString);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Kept(path, api.get("investigator", "case", path), timeline(api, path), at, bills(api, at));
    }

    void assertCaseIsUnchanged(Api api) {
        var now = api.get("investigator", "case", path);
        assertEquals(200, now.status(), now.body()::toString);
        assertEquals(NOTE, now.body().at("/notes/0/text").asText());
        assertEquals(file.etag(), now.etag());
        for (var part :
                new String[] {"id", "ref", "title", "state", "openedAt", "openedBy", "changedAt", "notes", "alerts"}) {
            assertEquals(file.body().path(part), now.body().path(part), part);
        }
        assertEquals(2, timeline.size(), timeline::toString);
        assertEquals(timeline, timeline(api, path));
    }

    /** Of those about whom nothing was told since, for whoever it was has a bill of a later moment. */
    void assertBillsAreUnchanged(Api api) {
        assertEquals(HEAVIEST, bills.size(), bills::toString);
        int untouched = 0;
        for (var then : bills.entrySet()) {
            var now = bill(api, then.getKey(), at);
            if (now.path("asOf").equals(then.getValue().path("asOf"))) {
                assertEquals(then.getValue(), now);
                untouched++;
            }
        }
        assertTrue(untouched >= FEWEST_UNTOUCHED, untouched + " of " + bills);
    }

    private static Map<String, JsonNode> bills(Api api, Instant at) {
        return items(api.get("investigator", "scoring", "/api/v1/subjects?kind=staff&order=risk&limit=" + HEAVIEST))
                .map(item -> item.path("subject").asText())
                .collect(Collectors.toMap(subject -> subject, subject -> bill(api, subject, at)));
    }

    private static JsonNode bill(Api api, String subject, Instant at) {
        var answer = api.get(
                "investigator", "scoring", "/api/v1/subjects/%s/risk?at=%s".formatted(subject.replace(':', '/'), at));
        assertEquals(200, answer.status(), answer.body()::toString);
        return answer.body();
    }

    private static JsonNode timeline(Api api, String path) {
        return api.get("investigator", "case", path + "/timeline").body().path("items");
    }

    private static Stream<JsonNode> items(Api.Answer answer) {
        return StreamSupport.stream(answer.body().path("items").spliterator(), false);
    }
}

package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Open cases with a member of staff in them, on which the investigator works; whoever is in them. Each test begins once there is one, and a browser. */
final class SomeCase implements BeforeEachCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Api api;

    SomeCase(Api api) {
        this.api = api;
    }

    /** Waits until the story is read, and has opened one. */
    @Override
    public void beforeEach(ExtensionContext test) {
        Chromium.mustBeThere();
        await().atMost(PATIENCE)
                .until(() -> api.caughtUp()
                        && !api.get("investigator", "case", "/api/v1/cases?state=OPEN&state=INVESTIGATING")
                                .body()
                                .path("items")
                                .isEmpty());
    }

    JsonNode any() {
        return any(file -> true);
    }

    /** One of those whose id is such a one. */
    JsonNode any(Predicate<String> which) {
        return mine(rows(), which);
    }

    /** One with a merchant in it. */
    JsonNode ofAMerchant() {
        return mine(rows(), this::hasAMerchant);
    }

    /** The last of those in the list, which others take the first of: who comes into it, and what is ordered, is in nobody's way. */
    JsonNode lastOfAMerchant() {
        return mine(rows().reversed(), this::hasAMerchant);
    }

    private boolean hasAMerchant(String id) {
        return merchantOf(read(id)) != null;
    }

    private List<JsonNode> rows() {
        var rows = api.get("investigator", "case", "/api/v1/cases?limit=50&state=OPEN&state=INVESTIGATING")
                .body()
                .path("items");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private JsonNode mine(List<JsonNode> rows, Predicate<String> which) {
        var id = rows.stream()
                .map(row -> row.path("id").asText())
                .filter(one -> staffOf(read(one)) != null && which.test(one))
                .findFirst()
                .orElseThrow();
        assertEquals(201, noted(id).status());
        return read(id);
    }

    /** Makes the investigator a member. */
    Api.Answer noted(String id) {
        return api.post("investigator", "case", "/api/v1/cases/" + id + "/notes", "{\"text\":\"Mine\"}", "");
    }

    private JsonNode read(String id) {
        return api.get("investigator", "case", "/api/v1/cases/" + id).body();
    }

    /** Its first member of staff; null where there is none. */
    static JsonNode staffOf(JsonNode file) {
        return first("STAFF", file);
    }

    /** A merchant in it; null where there is none. */
    static JsonNode merchantOf(JsonNode file) {
        return first("MERCHANT", file);
    }

    private static JsonNode first(String kind, JsonNode file) {
        return StreamSupport.stream(file.path("subjects").spliterator(), false)
                .map(one -> one.path("subject"))
                .filter(subject -> subject.path("kind").asText().equals(kind))
                .findFirst()
                .orElse(null);
    }
}

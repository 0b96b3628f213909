package dev.probity.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One event at least of every type, in cases with parties of their own, so that what scoring says of these is the case's doing alone. */
final class OneOfEach {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TIME = "2026-11-20T10:00:00Z";

    /** What a case's parties may be, by how the REST interface names them; one reviewer stands for all. */
    private static final List<String> PARTIES = List.of("staff/%s", "merchant/%s", "person/%s", "reviewer/%s-0");

    private final Map<String, List<ObjectNode>> cases = new LinkedHashMap<>();
    private final Map<String, String> parties = new LinkedHashMap<>();

    /** Reads them, and names parties whom nobody has heard of. */
    OneOfEach() {
        try (var lines = OneOfEach.class.getResourceAsStream("/one-of-each.ndjson");
                var events = JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            while (events.hasNext()) {
                var event = events.next();
                var name = event.path("case").asText();
                var party = parties.computeIfAbsent(name, any -> name + "-" + UUID.randomUUID());
                var all = cases.computeIfAbsent(name, any -> new ArrayList<>());
                IntStream.range(0, event.path("times").asInt(1))
                        .forEach(number -> all.add(cloudEvent(event, party, all.size(), number)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode cloudEvent(JsonNode event, String party, int place, int number) {
        try {
            var named = JSON.readTree(event.toString().replace("*", party).replace("#", "" + number));
            return JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", place + "-" + party)
                    .put("source", "/journey")
                    .put("type", "dev.probity." + named.path("type").asText())
                    .put("time", named.path("time").asText(TIME))
                    .put("subject", named.path("subject").asText())
                    .set("data", named.path("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of all events. */
    List<String> types() {
        return all().map(event -> event.path("type").asText())
                .distinct()
                .sorted()
                .toList();
    }

    int size() {
        return (int) all().count();
    }

    /** All events, one a line; under other ids where these have something before them. */
    String lines(String beforeIds) {
        var lines = new StringBuilder();
        all().map(ObjectNode::deepCopy)
                .map(event -> event.put("id", beforeIds + event.path("id").asText()))
                .forEach(event -> lines.append(event).append('\n'));
        return lines.toString();
    }

    private Stream<ObjectNode> all() {
        return cases.values().stream().flatMap(Collection::stream);
    }

    /** What a replica of scoring says of each case's parties: bills at one moment, findings, and what it counted of their doings. */
    Map<String, Map<String, JsonNode>> figures(Api api, String replica) {
        var figures = new TreeMap<String, Map<String, JsonNode>>();
        parties.forEach((name, party) -> figures.put(name, figures(api, replica, party)));
        return figures;
    }

    private static Map<String, JsonNode> figures(Api api, String replica, String name) {
        var figures = new TreeMap<String, JsonNode>();
        for (var party : PARTIES) {
            var subject = party.formatted(name);
            for (var question : List.of("risk?at=2026-11-20T12:00:00Z", "findings?limit=200", "activity")) {
                var answer = api.get("investigator", replica, "/api/v1/subjects/" + subject + "/" + question);
                figures.put(subject + "/" + question, said(answer));
            }
        }
        return figures;
    }

    /** Without what peers do, who go on meanwhile; and a problem is told by its number, for its words name the request. */
    private static JsonNode said(Api.Answer answer) {
        if (answer.status() != 200) {
            return JSON.getNodeFactory().numberNode(answer.status());
        }
        return answer.body().has("days")
                ? ((ObjectNode) answer.body()).retain("hours", "days", "events")
                : answer.body();
    }
}

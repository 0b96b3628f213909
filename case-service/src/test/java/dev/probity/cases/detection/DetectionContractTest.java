package dev.probity.cases.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is passed on is what scoring's contract has, under the same names and in the same shapes. */
class DetectionContractTest {
    private static final Path THEIRS = Path.of("../scoring-service/contracts");
    private static final String HERE = "/api/v1/detection/";
    private static final String REF = "#/components/schemas/";

    /** Schemas that stand here where they are used. */
    private static final Map<String, String> INLINE = Map.of("Instant", "date-time", "LocalDate", "date");

    private final JsonNode here = read(Path.of("contracts/openapi.yaml"));
    private final JsonNode there = read(THEIRS.resolve("openapi.yaml"));

    private static JsonNode read(Path file) {
        try {
            return (file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper()).readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }

    /** By method and path: its name, and the shapes of what goes in and comes out. */
    private static TreeMap<String, String> operations(JsonNode contract, String below) {
        var found = new TreeMap<String, String>();
        for (var path : contract.path("paths").properties()) {
            if (path.getKey().startsWith(below)) {
                for (var operation : path.getValue().properties()) {
                    found.put(
                            operation.getKey() + " " + path.getKey().substring(below.length()),
                            operation.getValue().path("operationId").asText() + shapes(operation.getValue()));
                }
            }
        }
        return found;
    }

    private static String shapes(JsonNode operation) {
        var shapes = new StringBuilder(" takes ").append(shape(operation.path("requestBody")));
        for (var answer : operation.path("responses").properties()) {
            if (answer.getKey().startsWith("2")) {
                shapes.append(", answers ").append(answer.getKey()).append(" ").append(shape(answer.getValue()));
            }
        }
        return shapes.toString();
    }

    private static String shape(JsonNode of) {
        return of.at("/content/application~1json/schema/$ref").asText("nothing");
    }

    @Test
    void eachOperationIsOneOfScorings() {
        var passedOn = operations(here, HERE);
        var all = operations(there, "/api/v1/");
        assertTrue(passedOn.size() > 10, passedOn.toString());
        passedOn.forEach((where, operation) -> assertEquals(all.get(where), operation, where));
    }

    @Test
    void eachShapeIsScoringsSaveThatNobodyIsCalledByTheirId() {
        var left = new ArrayDeque<String>();
        operations(here, HERE).values().forEach(one -> left.addAll(names(one)));
        var seen = new TreeSet<String>();
        while (!left.isEmpty()) {
            var name = left.pop();
            if (seen.add(name)) {
                JsonNode shape = here.at("/components/schemas/" + name).deepCopy();
                left.addAll(names(shape.toString()));
                JsonNode theirs = inlined(there.at("/components/schemas/" + name));
                if (List.of("Sample", "RuleSample").contains(name)) {
                    assertTrue(((ObjectNode) shape.path("properties"))
                            .remove("subjectId")
                            .isObject());
                    assertTrue(((ObjectNode) shape.at("/properties/subject"))
                            .remove("description")
                            .isTextual());
                }
                assertEquals(theirs, shape, name);
            }
        }
        assertTrue(seen.containsAll(List.of("Report", "Policy", "RulePreviewSample", "Bet")), seen.toString());
    }

    private static List<String> names(String text) {
        return java.util.regex.Pattern.compile(REF + "(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static JsonNode inlined(JsonNode node) {
        var ref = node.path("$ref").asText().replace(REF, "");
        if (INLINE.containsKey(ref)) {
            var inline = JsonNodeFactory.instance.objectNode();
            inline.put("type", "string").put("format", INLINE.get(ref));
            if (node.has("description")) {
                inline.set("description", node.get("description"));
            }
            return inline;
        }
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(inlined(item)));
            return items;
        }
        if (node.isObject()) {
            var fields = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> fields.set(field.getKey(), inlined(field.getValue())));
            return fields;
        }
        return node;
    }

    @Test
    void theBackTestShownHereIsScoringsSaveForWhoIsInIt() {
        var here = read(Path.of("contracts/examples/detection/back-test.json"));
        var there = read(THEIRS.resolve("examples/back-test.json"));
        for (var sample : samples(here)) {
            assertTrue(sample.has("subjectId"));
        }
        for (var one : List.of(here, there)) {
            for (var sample : samples(one)) {
                ((ObjectNode) sample).remove(List.of("subject", "subjectId"));
            }
        }
        assertEquals(there, here);
    }

    private static List<JsonNode> samples(JsonNode test) {
        var samples = new ArrayList<JsonNode>();
        test.at("/report/samples").forEach(samples::add);
        test.at("/report/rules/tried").forEach(rule -> rule.path("samples").forEach(samples::add));
        assertEquals(3, samples.size());
        return samples;
    }

    /** Problems that case-service has no words of its own for. */
    private static final Set<String> SCORINGS_ALONE = Set.of(
            "examples/problems/conflict.json",
            "examples/problems/changed-meanwhile.json",
            "examples/problems/version-missing.json");

    /** But for the back-test, which is shown as it is here. */
    @Test
    void allThatScoringShowsOfWhatIsPassedOnIsShown() throws IOException {
        var contract = Files.readString(Path.of("contracts/openapi.yaml"));
        var shown = shownThere();
        assertTrue(shown.size() > 14, shown.toString());
        assertTrue(shown.containsAll(SCORINGS_ALONE), shown.toString());
        shown.removeIf(file -> file.startsWith("examples/problems/") && !SCORINGS_ALONE.contains(file));
        shown.removeIf(file -> contract.contains("scoring-service/contracts/" + file + "\n"));
        assertEquals(Set.of("examples/back-test.json"), shown);
    }

    /** Files that scoring's contract leads to from the operations that are passed on. */
    private TreeSet<String> shownThere() {
        var passedOn = operations(here, HERE).keySet();
        var files = new TreeSet<String>();
        for (var path : there.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (passedOn.contains(operation.getKey() + " " + path.getKey().replace("/api/v1/", ""))) {
                    operation.getValue().findValuesAsText("externalValue").forEach(files::add);
                }
            }
        }
        return files;
    }
}

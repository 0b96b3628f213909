package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation of the contract shows by example what goes in, what comes out, and each problem that it can answer with. */
class OperationExamplesContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REF = "#/components/schemas/";

    private final JsonNode contract = read(CONTRACTS.resolve("openapi.yaml"), new YAMLMapper());

    private record Shown(String where, String schema, List<String> files) {}

    private static JsonNode read(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }

    /** All contents that have a schema of a name, requests and answers. */
    private List<Shown> shown() {
        var found = new ArrayList<Shown>();
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var where = operation.getKey() + " " + path.getKey();
                contents(operation.getValue().path("requestBody"), where + " takes", found);
                for (var answer : operation.getValue().path("responses").properties()) {
                    contents(answer.getValue(), where + " answers " + answer.getKey(), found);
                }
            }
        }
        return found;
    }

    private static void contents(JsonNode of, String where, List<Shown> found) {
        for (var type : of.path("content")) {
            var ref = type.at("/schema/$ref").asText();
            if (ref.startsWith(REF)) {
                var files = new ArrayList<String>();
                type.path("examples")
                        .forEach(example ->
                                files.add(example.path("externalValue").asText()));
                found.add(new Shown(where, ref.substring(REF.length()), files));
            }
        }
    }

    @Test
    void everyOperationHasAnExampleOfAllThatGoesInAndComesOut() {
        assertEquals(
                List.of(),
                shown().stream()
                        .filter(one -> one.files().isEmpty())
                        .map(Shown::where)
                        .toList());
        assertEquals(
                List.of(),
                shown().stream()
                        .flatMap(one -> one.files().stream())
                        .distinct()
                        .filter(file -> !Files.exists(CONTRACTS.resolve(file)))
                        .toList());
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        var root = (com.fasterxml.jackson.databind.node.ObjectNode) JSON.createObjectNode();
        root.set("components", contract.path("components"));
        var wrong = new TreeSet<String>();
        for (var one : shown()) {
            var asked = root.deepCopy();
            asked.put("$ref", REF + one.schema());
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(asked);
            for (var file : one.files()) {
                schema.validate(read(CONTRACTS.resolve(file), JSON))
                        .forEach(fault -> wrong.add(file + ": " + fault.getMessage()));
            }
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void everyProblemHasAnExampleUnderItsOwnWords() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("examples/problems"))) {
            var known = new TreeSet<String>();
            Stream.of(ProblemType.values()).forEach(type -> known.add(type.slug() + ".json"));
            var there = new TreeSet<String>();
            files.forEach(file -> there.add(file.getFileName().toString()));
            assertEquals(known, there);
        }
        for (var type : ProblemType.values()) {
            var example = read(CONTRACTS.resolve("examples/problems/" + type.slug() + ".json"), JSON);
            assertEquals(type.uri(), example.path("type").asText());
            assertEquals(type.title(), example.path("title").asText());
            assertEquals(type.status(), example.path("status").asInt());
        }
    }

    @Test
    void noExampleOfARequestIsLeftBehind() throws IOException {
        var used = shown().stream().flatMap(one -> one.files().stream()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("examples/requests"))) {
            var unused = files.map(file -> "examples/requests/" + file.getFileName())
                    .filter(file -> !used.contains(file))
                    .toList();
            assertTrue(unused.isEmpty(), unused::toString);
        }
    }
}

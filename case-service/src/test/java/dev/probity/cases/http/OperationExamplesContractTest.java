package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation of the contract shows by example what goes in, what comes out, and each problem that it can answer with. */
class OperationExamplesContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PART = Pattern.compile("name=\"(\\w+)\".*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

    private final JsonNode contract = read(CONTRACTS.resolve("openapi.yaml"), new YAMLMapper());

    private static final String PROBLEM = "application/problem+json";
    private static final String FORM = "multipart/form-data";

    private record Shown(String where, String mediaType, JsonNode schema, List<String> files) {
        boolean binary() {
            return schema.path("format").asText().equals("binary");
        }
    }

    private static JsonNode read(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }

    /** All contents, of requests and answers, but files, which may be anything. */
    private List<Shown> shown() {
        return contents().stream()
                .filter(one -> !one.mediaType().equals(PROBLEM) && !one.binary())
                .toList();
    }

    private List<Shown> contents() {
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
        for (var type : of.path("content").properties()) {
            var files = new ArrayList<String>();
            type.getValue()
                    .path("examples")
                    .forEach(example -> files.add(example.path("externalValue").asText()));
            found.add(new Shown(where, type.getKey(), type.getValue().path("schema"), files));
        }
    }

    /** What is sent as JSON; a form by its fields, a text as it is. */
    private static JsonNode sent(String mediaType, String file) {
        if (file.endsWith(".json")) {
            return read(CONTRACTS.resolve(file), JSON);
        }
        try {
            var text = Files.readString(CONTRACTS.resolve(file));
            if (!mediaType.equals(FORM)) {
                return JSON.getNodeFactory().textNode(text);
            }
            var fields = JSON.createObjectNode();
            PART.matcher(text).results().forEach(part -> fields.put(part.group(1), part.group(2)));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyOperationHasAnExampleOfAllThatGoesInAndComesOut() {
        assertEquals(
                List.of(),
                contents().stream()
                        .filter(one -> !one.binary())
                        .filter(one -> one.files().isEmpty())
                        .map(Shown::where)
                        .toList());
        assertEquals(
                List.of(),
                contents().stream()
                        .flatMap(one -> one.files().stream())
                        .distinct()
                        .filter(file -> !Files.exists(CONTRACTS.resolve(file)))
                        .toList());
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        var wrong = new TreeSet<String>();
        for (var one : shown()) {
            ObjectNode asked = one.schema().deepCopy();
            asked.set("components", contract.path("components"));
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(asked);
            for (var file : one.files()) {
                schema.validate(sent(one.mediaType(), file))
                        .forEach(fault -> wrong.add(file + ": " + fault.getMessage()));
            }
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void everyProblemIsShownWhereItsStatusIsAnswered() {
        for (var one : contents()) {
            if (one.mediaType().equals(PROBLEM)) {
                for (var file : one.files()) {
                    var status =
                            read(CONTRACTS.resolve(file), JSON).path("status").asText();
                    assertTrue(one.where().endsWith(" answers " + status), one.where() + ": " + file);
                }
            }
        }
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

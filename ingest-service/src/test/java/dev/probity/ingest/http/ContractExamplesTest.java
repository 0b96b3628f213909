package dev.probity.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.probity.ingest.resubmission.DeadLettersResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation of the contract shows by example what goes in, what comes out, and each problem that it can answer with. */
class ContractExamplesTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<?>> ANSWERS = Map.of(
            "report.json", Report.class,
            "report-of-one.json", Report.class,
            "report-with-refusals.json", Report.class,
            "dead-letters.json", DeadLettersResource.Page.class);

    /** What no operation of the contract leads to: an address or a method that isn't one of its own. */
    private static final Set<ProblemType> ELSEWHERE =
            Set.of(ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_ACCEPTABLE);

    private record Shown(String where, JsonNode content) {
        Stream<String> files() {
            return content.path("examples").properties().stream()
                    .map(example -> example.getValue().path("externalValue").asText());
        }
    }

    private static Stream<Shown> shown() throws IOException {
        var contract = new YAMLMapper()
                .readTree(CONTRACTS.resolve("openapi.yaml").toFile())
                .path("paths");
        return contract.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(
                                operation -> contents(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static Stream<Shown> contents(String where, JsonNode operation) {
        var taken = operation.at("/requestBody/content").properties().stream()
                .map(type -> new Shown(where + " takes " + type.getKey(), type.getValue()));
        var answered = operation.path("responses").properties().stream()
                .flatMap(status -> status.getValue().path("content").properties().stream()
                        .map(type -> new Shown(
                                where + " answers " + status.getKey() + " " + type.getKey(), type.getValue())));
        return Stream.concat(taken, answered);
    }

    @Test
    void everyOperationShowsWhatGoesInAndWhatComesOut() throws IOException {
        shown().forEach(one -> assertFalse(one.files().toList().isEmpty(), one.where()));
    }

    @Test
    void noExampleIsMissingAndNoneIsLeftOver() throws IOException {
        var named = shown().flatMap(Shown::files).collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.walk(CONTRACTS.resolve("examples"))) {
            var kept = files.filter(Files::isRegularFile)
                    .map(file -> CONTRACTS.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(kept, named);
        }
    }

    @Test
    void everyProblemIsShownAsItIsAnswered() throws IOException {
        for (var type : ProblemType.values()) {
            var name = type.uri().replaceFirst(".*/", "");
            var file = CONTRACTS.resolve("examples/problems/" + name + ".json").toFile();
            assertEquals(ELSEWHERE.contains(type), !file.exists(), name);
            if (file.exists()) {
                var problem = asItWentIn(JSON.readTree(file), Problem.class);
                assertEquals(type.uri(), problem.path("type").asText());
                assertEquals(type.title(), problem.path("title").asText());
                assertEquals(type.status(), problem.path("status").asInt());
            }
        }
    }

    @Test
    void everyAnswerIsShownAsItIsWritten() throws IOException {
        for (var answer : ANSWERS.entrySet()) {
            asItWentIn(
                    JSON.readTree(
                            CONTRACTS.resolve("examples/" + answer.getKey()).toFile()),
                    answer.getValue());
        }
    }

    private static JsonNode asItWentIn(JsonNode tree, Class<?> type) throws IOException {
        assertEquals(tree, JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(tree, type))));
        return tree;
    }
}

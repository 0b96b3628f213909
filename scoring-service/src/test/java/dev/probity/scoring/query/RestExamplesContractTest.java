package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of what goes in and out by REST are read strictly and come out as they went in. */
class RestExamplesContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final Map<String, Class<?>> ANSWERS = Map.of(
            "back-test", BackTestViews.BackTestView.class,
            "back-test-running", BackTestViews.BackTestView.class,
            "back-test-list", BackTestViews.BackTestList.class,
            "bets", Views.BetList.class,
            "policy-page", PolicyViews.PolicyPage.class,
            "rule-file", RuleFileViews.RuleFileView.class,
            "rule-files", RuleFileViews.RuleFileList.class,
            "rule-preview", RuleViews.PreviewAnswer.class,
            "rule-versions", RuleFileViews.RuleVersions.class);

    /** Of these what is absent is null, and left out again here. */
    private static final Map<String, Class<?>> REQUESTS = Map.of(
            "back-test-draft", BackTestViews.DraftView.class,
            "policy-decision", PolicyViews.Decision.class,
            "policy-proposal", PolicyViews.Proposal.class,
            "rule-file-request", RuleFileViews.RuleFileRequest.class,
            "rule-preview-request", RuleViews.PreviewRequest.class);

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private static JsonNode read(String name) throws IOException {
        return mapper().readTree(CONTRACTS.resolve("examples/" + name + ".json").toFile());
    }

    private static void asItWentIn(JsonNode tree, Class<?> type, ObjectMapper mapper) throws IOException {
        assertEquals(tree, mapper.readTree(mapper.writeValueAsBytes(mapper.treeToValue(tree, type))));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItWentIn() {
        return Stream.concat(
                ANSWERS.entrySet().stream()
                        .map(one -> dynamicTest(
                                one.getKey(), () -> asItWentIn(read(one.getKey()), one.getValue(), mapper()))),
                REQUESTS.entrySet().stream()
                        .map(one -> dynamicTest(
                                one.getKey(),
                                () -> asItWentIn(
                                        read(one.getKey()),
                                        one.getValue(),
                                        mapper().setSerializationInclusion(JsonInclude.Include.NON_NULL)))));
    }

    @Test
    void noExampleIsLeftOut() throws IOException {
        var known = new TreeMap<String, Class<?>>(ANSWERS);
        known.putAll(REQUESTS);
        try (var files = Files.list(CONTRACTS.resolve("examples"))) {
            assertEquals(
                    known.keySet(),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".json", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void problemsHaveTheirOwnWords() throws IOException {
        for (var type :
                new ProblemType[] {ProblemType.CONFLICT, ProblemType.CHANGED_MEANWHILE, ProblemType.VERSION_MISSING}) {
            var problem = read("problems/" + type.uri().replaceFirst(".*/", ""));
            asItWentIn(problem, Problem.class, mapper());
            assertEquals(type.uri(), problem.path("type").asText());
            assertEquals(type.title(), problem.path("title").asText());
            assertEquals(type.status().getStatusCode(), problem.path("status").asInt());
        }
    }

    @Test
    void policiesOnTheTopicAreTheAnswers() throws IOException {
        for (var state : new String[] {"proposed", "confirmed"}) {
            var sample = mapper().readTree(CONTRACTS
                    .resolve("samples/valid/policy-" + state + ".json")
                    .toFile());
            asItWentIn(sample, PolicyViews.PolicyView.class, mapper());
        }
    }

    @Test
    void thePreviewIsWhatComesOfItsRequest() throws IOException {
        var mapper = mapper();
        var request = mapper.treeToValue(read("rule-preview-request"), RuleViews.PreviewRequest.class);
        assertEquals(read("rule-preview"), mapper.readTree(mapper.writeValueAsBytes(RulePreview.of(request))));
    }
}

package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
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
    private static final Map<String, Class<?>> ANSWERS = Map.ofEntries(
            Map.entry("activity", Views.ActivityView.class),
            Map.entry("back-test", BackTestViews.BackTestView.class),
            Map.entry("back-test-running", BackTestViews.BackTestView.class),
            Map.entry("back-test-list", BackTestViews.BackTestList.class),
            Map.entry("bets", Views.BetList.class),
            Map.entry("bill", Views.BillView.class),
            Map.entry("explanations", Views.ExplanationsView.class),
            Map.entry("finding-page", Views.FindingPage.class),
            Map.entry("merchant-days", DayViews.MerchantDaysView.class),
            Map.entry("policy-page", PolicyViews.PolicyPage.class),
            Map.entry("rule-file", RuleFileViews.RuleFileView.class),
            Map.entry("rule-files", RuleFileViews.RuleFileList.class),
            Map.entry("rule-preview", RuleViews.PreviewAnswer.class),
            Map.entry("rule-versions", RuleFileViews.RuleVersions.class),
            Map.entry("status", Views.StatusView.class),
            Map.entry("subject-page", Views.SubjectPage.class),
            Map.entry("ties", TieViews.TiesView.class));

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

    /** What no operation of the contract leads to: an address or a method that isn't one of its own. */
    private static final Set<ProblemType> ELSEWHERE =
            Set.of(ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_ACCEPTABLE);

    @Test
    void everyProblemIsShownAsItIsAnswered() throws IOException {
        for (var type : ProblemType.values()) {
            var name = "problems/" + type.uri().replaceFirst(".*/", "");
            var shown = Files.exists(CONTRACTS.resolve("examples/" + name + ".json"));
            assertEquals(!ELSEWHERE.contains(type), shown, name);
            if (shown) {
                var problem = read(name);
                asItWentIn(problem, Problem.class, mapper());
                assertEquals(type.uri(), problem.path("type").asText());
                assertEquals(type.title(), problem.path("title").asText());
                assertEquals(
                        type.status().getStatusCode(), problem.path("status").asInt());
            }
        }
    }

    @Test
    void everyOperationShowsWhatGoesInWhatComesOutAndEachOfItsProblemsAndNoExampleIsLeftOver() throws IOException {
        var named = new TreeSet<String>();
        for (var path : new YAMLMapper()
                .readTree(CONTRACTS.resolve("openapi.yaml").toFile())
                .path("paths")
                .properties()) {
            for (var operation : path.getValue().properties()) {
                var contents = new ArrayList<JsonNode>();
                contents.add(operation.getValue().at("/requestBody/content"));
                operation.getValue().path("responses").forEach(answer -> contents.add(answer.path("content")));
                for (var content : contents) {
                    content.forEach(type -> {
                        var where = operation.getKey() + " " + path.getKey() + " " + type;
                        assertFalse(type.path("examples").isEmpty(), where);
                        type.path("examples")
                                .forEach(one ->
                                        named.add(one.path("externalValue").asText()));
                    });
                }
            }
        }
        try (var files = Files.walk(CONTRACTS.resolve("examples"))) {
            var kept = files.filter(Files::isRegularFile)
                    .map(file -> CONTRACTS.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            named.removeIf(file -> file.startsWith("samples/"));
            assertEquals(kept, named);
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

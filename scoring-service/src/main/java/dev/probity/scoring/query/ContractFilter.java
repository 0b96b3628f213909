package dev.probity.scoring.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes into the contract which problems an operation can answer with, and shows by example what goes in and comes out. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Where examples stand, seen from the contract; they are named by their schema, save these. */
    private static final String EXAMPLES = "examples/";

    private static final Map<String, List<String>> NAMED = Map.of(
            "BackTest",
            List.of(EXAMPLES + "back-test.json", EXAMPLES + "back-test-running.json"),
            "Policy",
            List.of("samples/valid/policy-proposed.json", "samples/valid/policy-confirmed.json"));

    /** Of these what an operation answers with is another than of others with the same schema. */
    private static final Map<String, List<String>> ANSWERED = Map.of(
            "beginBackTest", List.of(EXAMPLES + "back-test-running.json"),
            "proposePolicy", List.of("samples/valid/policy-proposed.json"));

    /** What every operation can answer. */
    private static final List<ProblemType> ANY =
            List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.INTERNAL);

    /** What one that takes a body can answer, too. */
    private static final List<ProblemType> OF_A_BODY =
            List.of(ProblemType.INVALID_PARAMETER, ProblemType.MEDIA_TYPE_UNKNOWN, ProblemType.TOO_LARGE);

    private static final List<ProblemType> OF_A_VERSION =
            List.of(ProblemType.CHANGED_MEANWHILE, ProblemType.VERSION_MISSING);

    private static final List<ProblemType> OF_A_SUBJECT =
            List.of(ProblemType.INVALID_PARAMETER, ProblemType.UNKNOWN_SUBJECT, ProblemType.REBALANCING);
    private static final List<ProblemType> OF_A_FILE = List.of(ProblemType.NOT_FOUND, ProblemType.REBALANCING);

    /** What an operation alone can answer. */
    private static final Map<String, List<ProblemType>> OWN = Map.ofEntries(
            Map.entry("listSubjects", List.of(ProblemType.INVALID_PARAMETER, ProblemType.REBALANCING)),
            Map.entry("activity", OF_A_SUBJECT),
            Map.entry("days", List.of(ProblemType.UNKNOWN_SUBJECT, ProblemType.REBALANCING)),
            Map.entry("explanations", List.of(ProblemType.UNKNOWN_SUBJECT, ProblemType.REBALANCING)),
            Map.entry("findings", OF_A_SUBJECT),
            Map.entry("risk", OF_A_SUBJECT),
            Map.entry("ties", OF_A_SUBJECT),
            Map.entry("listBets", List.of(ProblemType.REBALANCING)),
            Map.entry("listPolicies", List.of(ProblemType.INVALID_PARAMETER, ProblemType.REBALANCING)),
            Map.entry("policyInForce", List.of(ProblemType.UNKNOWN_POLICY, ProblemType.REBALANCING)),
            Map.entry("policy", List.of(ProblemType.UNKNOWN_POLICY, ProblemType.REBALANCING)),
            Map.entry("proposePolicy", List.of(ProblemType.INVALID_POLICY, ProblemType.CONFLICT)),
            Map.entry(
                    "decidePolicy",
                    List.of(ProblemType.INVALID_POLICY, ProblemType.UNKNOWN_POLICY, ProblemType.CONFLICT)),
            Map.entry("listBackTests", List.of(ProblemType.REBALANCING)),
            Map.entry(
                    "beginBackTest",
                    List.of(ProblemType.INVALID_POLICY, ProblemType.CONFLICT, ProblemType.REBALANCING)),
            Map.entry("backTest", OF_A_FILE),
            Map.entry("removeBackTest", OF_A_FILE),
            Map.entry("addRules", List.of(ProblemType.CONFLICT, ProblemType.REBALANCING)),
            Map.entry("readRules", List.of(ProblemType.NOT_FOUND)),
            Map.entry("changeRules", OF_A_FILE),
            Map.entry("deleteRules", OF_A_FILE),
            Map.entry("listRuleVersions", List.of(ProblemType.NOT_FOUND)));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addHeader(
                        HttpHeaders.RETRY_AFTER,
                        OASFactory.createHeader()
                                .description("in how many seconds to ask again")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(ContractFilter::complete);
    }

    private static void complete(Operation operation) {
        var answers = operation.getResponses();
        answers.removeAPIResponse("default");
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(ContractFilter::show);
        }
        answers.getAPIResponses().values().stream()
                .map(answer -> answer.getContent())
                .filter(Objects::nonNull)
                .forEach(content -> content.getMediaTypes().values().forEach(type -> {
                    var own = ANSWERED.get(operation.getOperationId());
                    if (own == null) {
                        show(type);
                    } else {
                        own.forEach(file -> show(type, file));
                    }
                }));
        problems(operation).forEach(type -> add(operation, type));
    }

    private static Set<ProblemType> problems(Operation operation) {
        var all = new TreeSet<>(ANY);
        all.addAll(OWN.getOrDefault(operation.getOperationId(), List.of()));
        if (operation.getRequestBody() != null) {
            all.addAll(OF_A_BODY);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> HttpHeaders.IF_MATCH.equals(one.getName()))) {
            all.addAll(OF_A_VERSION);
        }
        return all;
    }

    private static void add(Operation operation, ProblemType type) {
        var status = String.valueOf(type.status().getStatusCode());
        var answer = operation.getResponses().getAPIResponse(status);
        if (answer == null || answer.getContent() == null) {
            answer = OASFactory.createAPIResponse()
                    .description(type.title())
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref(SCHEMAS + "Problem"))));
            if (type == ProblemType.REBALANCING) {
                answer.addHeader(
                        HttpHeaders.RETRY_AFTER,
                        OASFactory.createHeader().ref("#/components/headers/" + HttpHeaders.RETRY_AFTER));
            }
            operation.getResponses().addAPIResponse(status, answer);
        } else {
            answer.setDescription(answer.getDescription() + "; or: " + type.title());
        }
        show(
                answer.getContent().getMediaType(Problem.MEDIA_TYPE),
                EXAMPLES + "problems/" + type.uri().replaceFirst(".*/", "") + ".json");
    }

    private static void show(MediaType type) {
        var schema = type.getSchema().getRef().substring(SCHEMAS.length());
        var file = schema.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".json";
        NAMED.getOrDefault(schema, List.of(EXAMPLES + file)).forEach(one -> show(type, one));
    }

    private static void show(MediaType type, String file) {
        var name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        type.addExample(name, OASFactory.createExample().externalValue(file));
    }
}

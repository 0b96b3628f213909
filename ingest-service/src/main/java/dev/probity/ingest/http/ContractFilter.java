package dev.probity.ingest.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes into the contract which problems an operation can answer with, and shows by example what goes in and comes out. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    /** Where examples stand, seen from the contract. */
    private static final String EXAMPLES = "examples/";

    private static final String PROBLEM = "#/components/schemas/Problem";

    /** What every operation can answer. */
    private static final List<ProblemType> ANY = List.of(
            ProblemType.NOT_SIGNED_IN,
            ProblemType.FORBIDDEN,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.SIGN_IN_UNAVAILABLE,
            ProblemType.INTERNAL);

    /** What one that takes a body can answer, too. */
    private static final List<ProblemType> OF_A_BODY = List.of(
            ProblemType.BODY_UNREADABLE,
            ProblemType.BODY_TOO_LARGE,
            ProblemType.EXPANSION_TOO_LARGE,
            ProblemType.ENCODING_UNKNOWN,
            ProblemType.MEDIA_TYPE_UNKNOWN,
            ProblemType.PIPELINE_FULL);

    /** What an operation alone can answer. */
    private static final Map<String, List<ProblemType>> OWN = Map.of(
            "sendEvents",
            List.of(ProblemType.EVENT_REFUSED, ProblemType.SOURCE_NOT_GRANTED),
            "sendCloudTrail",
            List.of(ProblemType.EVENT_REFUSED),
            "streamReviewsCsv",
            List.of(ProblemType.EVENT_REFUSED, ProblemType.MAPPING_INVALID),
            "listDeadLetters",
            List.of(ProblemType.PARAMETER_INVALID, ProblemType.DEAD_LETTERS_UNAVAILABLE),
            "resubmitDeadLetter",
            List.of(
                    ProblemType.PARAMETER_INVALID,
                    ProblemType.MAPPING_INVALID,
                    ProblemType.BODY_UNREADABLE,
                    ProblemType.NOT_FOUND,
                    ProblemType.DEAD_LETTER_UNREADABLE,
                    ProblemType.EVENT_REFUSED,
                    ProblemType.DEAD_LETTERS_UNAVAILABLE,
                    ProblemType.PIPELINE_FULL));

    /** What is sent, by operation and media type. */
    private static final Map<String, List<String>> SENT = Map.of(
            "sendEvents application/cloudevents+json", List.of("requests/one-event.json"),
            "sendEvents application/json", List.of("requests/data-of-one-event.json"),
            "sendEvents application/cloudevents-batch+json", List.of("requests/array-of-events.json"),
            "sendEvents application/x-ndjson", List.of("requests/lines-of-events.ndjson"),
            "sendCloudTrail application/json", List.of("requests/cloudtrail-file.json"),
            "sendCloudTrail application/x-ndjson", List.of("requests/cloudtrail-lines.ndjson"),
            "streamReviewsCsv text/csv", List.of("requests/reviews.csv"));

    /** What comes back, by operation and status. */
    private static final Map<String, List<String>> ANSWERED = Map.of(
            "sendEvents 202", List.of("report-of-one.json"),
            "sendEvents 200", List.of("report.json", "report-with-refusals.json"),
            "sendCloudTrail 200", List.of("report.json", "report-with-refusals.json"),
            "streamReviewsCsv 200", List.of("report.json", "report-with-refusals.json"),
            "resubmitDeadLetter 200", List.of("report-of-one.json"),
            "listDeadLetters 200", List.of("dead-letters.json"));

    private static final Set<Integer> AGAIN =
            Set.of(ProblemType.TOO_MANY_REQUESTS.status(), ProblemType.PIPELINE_FULL.status());

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addHeader(
                        HttpHeaders.RETRY_AFTER,
                        OASFactory.createHeader()
                                .description("in how many seconds to send it again")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(ContractFilter::complete);
    }

    private static void complete(Operation operation) {
        var id = operation.getOperationId();
        var body = operation.getRequestBody();
        if (body != null) {
            body.getContent().getMediaTypes().forEach((name, type) -> shown(type, SENT, id + " " + name));
        }
        var answers = operation.getResponses();
        answers.removeAPIResponse("default");
        answers.getAPIResponses().forEach((status, answer) -> {
            if (answer.getContent() != null) {
                answer.getContent().removeMediaType(Problem.MEDIA_TYPE);
                answer.getContent().getMediaTypes().values().forEach(type -> shown(type, ANSWERED, id + " " + status));
            }
        });
        problems(id, body != null).forEach(type -> add(operation, type));
    }

    private static Set<ProblemType> problems(String operation, boolean body) {
        var all = new TreeSet<>(ANY);
        all.addAll(OWN.getOrDefault(operation, List.of()));
        if (body) {
            all.addAll(OF_A_BODY);
        }
        return all;
    }

    private static void add(Operation operation, ProblemType type) {
        var status = String.valueOf(type.status());
        var known = operation.getResponses().getAPIResponse(status);
        if (known == null || known.getContent() == null) {
            known = OASFactory.createAPIResponse()
                    .description(type.title())
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref(PROBLEM))));
            if (AGAIN.contains(type.status())) {
                known.addHeader(
                        HttpHeaders.RETRY_AFTER,
                        OASFactory.createHeader().ref("#/components/headers/" + HttpHeaders.RETRY_AFTER));
            }
            operation.getResponses().addAPIResponse(status, known);
        } else {
            known.setDescription(known.getDescription() + "; or: " + type.title());
        }
        show(known.getContent().getMediaType(Problem.MEDIA_TYPE), "problems/" + slug(type) + ".json");
    }

    private static String slug(ProblemType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An operation that shows nothing is told by a test. */
    private static void shown(MediaType type, Map<String, List<String>> files, String key) {
        files.getOrDefault(key, List.of()).forEach(file -> show(type, file));
    }

    private static void show(MediaType type, String file) {
        var name = Stream.of(file.split("/")).reduce((one, next) -> next).orElseThrow();
        type.addExample(
                name.substring(0, name.lastIndexOf('.')),
                OASFactory.createExample().externalValue(EXAMPLES + file));
    }
}

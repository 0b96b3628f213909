package dev.probity.cases.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the contract which problems an operation can answer with, each with an example. */
final class ContractProblems {
    private static final List<String> ANY = List.of("400", "401", "403", "404", "429", "500", "503");
    private static final List<String> OF_A_BODY = List.of("413", "415");
    private static final String STALE = "412";
    private static final String TOO_MANY = "429";
    private static final Set<String> AGAIN = Set.of(TOO_MANY, "503");

    /** Scoring wants to be told which version is changed. */
    private static final String UNCONDITIONAL = "428";

    /** Where scoring answers. */
    private static final String PASSED_ON = "/api/v1/detection/";

    private ContractProblems() {}

    /** What every operation can answer, what a body or a version brings along, and what the operation says of itself. */
    static void complete(String path, Operation operation) {
        var said = new TreeSet<>(ANY);
        if (operation.getRequestBody() != null) {
            said.addAll(OF_A_BODY);
        }
        var passedOn = path.startsWith(PASSED_ON);
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))) {
            said.add(STALE);
            if (passedOn) {
                said.add(UNCONDITIONAL);
            }
        }
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> !status.startsWith("2"))
                .forEach(said::add);
        said.forEach(status -> problem(operation, status, passedOn));
    }

    private static void problem(Operation operation, String status, boolean passedOn) {
        var answer =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(ContractFilter.REF + "Problem"));
        ContractExamples.ofProblem(status, passedOn, answer);
        var response = OASFactory.createAPIResponse()
                .description("Problem")
                .content(OASFactory.createContent().addMediaType(Problem.JSON, answer));
        if (AGAIN.contains(status)) {
            header(response, HttpHeaders.RETRY_AFTER);
        }
        if (status.equals(TOO_MANY)) {
            header(response, RateFilter.POLICY);
            header(response, RateFilter.LIMIT);
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static void header(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    /** Headers that answers of many operations have, by name. */
    static Map<String, Header> headers() {
        return new TreeMap<>(
                Map.of(
                        HttpHeaders.RETRY_AFTER,
                        described("in how many seconds to ask again"),
                        RateFilter.POLICY,
                        described(
                                "of every answer to whoever is signed in: how many requests this replica takes at once (q), and in how many seconds so many are allowed anew (w)"),
                        RateFilter.LIMIT,
                        described(
                                "of every answer to whoever is signed in: how many requests of this replica are left now (r), and in how many seconds all are (t)")));
    }

    private static Header described(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}

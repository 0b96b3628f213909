package dev.probity.cases.detection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.cases.detection.DetectionGate.Question;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Other bets, budgets, policies and rules, tried on the past. */
@Path("/api/v1/detection/back-tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "detection")
public class BackTestsResource {
    private static final String TESTS = "back-tests";

    private final DetectionGate scoring;
    private final BackTestSamples samples;
    private final SecurityIdentity identity;

    BackTestsResource(DetectionGate scoring, BackTestSamples samples, SecurityIdentity identity) {
        this.scoring = scoring;
        this.samples = samples;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listBackTests", summary = "Back-tests, the newest first, without reports")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "BackTestList")))
    public Uni<Response> list() {
        return scoring.ask(Question.get(TESTS), identity);
    }

    @POST
    @RolesAllowed(Roles.DETECTION_ENGINEER)
    @Operation(
            operationId = "beginBackTest",
            summary =
                    "Weighs the findings of the past again, by other bets, budgets or a stricter policy; tries rules on past events")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "BackTestDraft")))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(ref = "BackTest")))
    @APIResponse(responseCode = "409", description = "Problem")
    public Uni<Response> begin(@NotNull ObjectNode body) {
        return scoring.ask(Question.post(TESTS, null, body), identity);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "backTest",
            summary =
                    "How far it is, and its report once it is done; people in it under pseudonyms, where the reader may know of them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "BackTest")))
    public Uni<Response> one(@PathParam("id") String id) {
        return scoring.send(Question.get(path(id)), identity).chain(samples::masked);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.DETECTION_ENGINEER)
    @Operation(operationId = "removeBackTest", summary = "Stops one that runs, forgets one that ended")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> remove(@PathParam("id") String id) {
        return scoring.ask(Question.delete(path(id), null), identity);
    }

    private static String path(String id) {
        return "back-tests/" + Names.id(id);
    }
}

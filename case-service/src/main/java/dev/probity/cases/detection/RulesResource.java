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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of Sigma rules. */
@Path("/api/v1/detection/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "detection")
public class RulesResource {
    private static final String FILES = "rules";

    private final DetectionGate scoring;
    private final SecurityIdentity identity;

    RulesResource(DetectionGate scoring, SecurityIdentity identity) {
        this.scoring = scoring;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "listRules", summary = "Files of rules, with what of them is live and what can't be used")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "RuleFiles")))
    public Uni<Response> list() {
        return scoring.ask(Question.get(FILES), identity);
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "readRules", summary = "The latest version of a file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "RuleFile")))
    public Uni<Response> read(@PathParam("name") String name) {
        return scoring.ask(Question.get(path(name)), identity);
    }

    @GET
    @Path("{name}/versions")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "listRuleVersions", summary = "Who changed a file and when; also of one that was deleted")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "RuleVersions")))
    public Uni<Response> versions(@PathParam("name") String name) {
        return scoring.ask(Question.get(path(name) + "/versions"), identity);
    }

    @POST
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "addRules", summary = "Adds a file")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "RuleFileRequest")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(ref = "RuleFile")))
    @APIResponse(responseCode = "409", description = "Problem")
    public Uni<Response> add(@NotNull ObjectNode body) {
        return scoring.ask(Question.post(FILES, null, body), identity);
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "changeRules", summary = "Changes a file's text, enables or disables it")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "RuleFileRequest")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "RuleFile")))
    public Uni<Response> change(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            @NotNull ObjectNode body) {
        return scoring.ask(Question.put(path(name), version, body), identity);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "deleteRules", summary = "Deletes a file; its versions can still be read")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public Uni<Response> delete(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        return scoring.ask(Question.delete(path(name), version), identity);
    }

    @POST
    @Path("preview")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
    @Operation(operationId = "previewRules", summary = "Tries rules on sample events and keeps nothing")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "RulePreviewRequest")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "RulePreview")))
    public Uni<Response> preview(@NotNull ObjectNode body) {
        return scoring.ask(Question.post("rules/preview", null, body), identity);
    }

    private static String path(String name) {
        return "rules/" + Names.file(name);
    }
}

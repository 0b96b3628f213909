package dev.probity.scoring.query;

import dev.probity.scoring.query.RuleFileViews.RuleFileList;
import dev.probity.scoring.query.RuleFileViews.RuleFileRequest;
import dev.probity.scoring.query.RuleFileViews.RuleFileView;
import dev.probity.scoring.query.RuleFileViews.RuleVersions;
import dev.probity.scoring.rule.RuleFile;
import dev.probity.scoring.rule.RuleShelf;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files of Sigma rules that events are held against. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN})
@Tag(name = "Rules")
@APIResponse(
        responseCode = "default",
        description =
                "A problem; 412 where the file was changed meanwhile, 428 without If-Match, 503 with Retry-After while"
                        + " rules are being changed elsewhere",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class RulesResource {
    private final RuleShelf shelf;
    private final RuleDesk desk;
    private final RuleReaches reaches;

    RulesResource(RuleShelf shelf, RuleDesk desk, RuleReaches reaches) {
        this.shelf = shelf;
        this.desk = desk;
        this.reaches = reaches;
    }

    @GET
    @RunOnVirtualThread
    @Operation(operationId = "listRules", summary = "Files of rules, with what of them is live and what can't be used")
    @APIResponseSchema(RuleFileList.class)
    public RuleFileList list() {
        var live = shelf.settle();
        var reached = reaches.now();
        return new RuleFileList(
                live.version(),
                live.rules().size(),
                shelf.latest().stream()
                        .filter(file -> file.state() != RuleFile.State.DELETED)
                        .map(file -> RuleFileView.of(file, live, reached, false))
                        .toList());
    }

    @GET
    @Path("/{name}")
    @RunOnVirtualThread
    @Operation(operationId = "readRules", summary = "The latest version of a file")
    @APIResponseSchema(RuleFileView.class)
    public Response read(@PathParam("name") String name) {
        return answer(Response.Status.OK, desk.latest(name));
    }

    @GET
    @Path("/{name}/versions")
    @RunOnVirtualThread
    @Operation(operationId = "listRuleVersions", summary = "Who changed a file and when; also of one that was deleted")
    @APIResponseSchema(RuleVersions.class)
    public RuleVersions versions(@PathParam("name") String name) {
        var versions = shelf.versions(name);
        if (versions.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no file of that name");
        }
        var live = shelf.settle();
        var reached = reaches.now();
        return new RuleVersions(versions.stream()
                .map(file -> RuleFileView.of(file, live, reached, true))
                .toList());
    }

    @POST
    @RunOnVirtualThread
    @Operation(
            operationId = "addRules",
            summary = "Adds a file",
            description = "A rule in it that can't be used comes back with line and reason; the others are live all the"
                    + " same.")
    @APIResponseSchema(value = RuleFileView.class, responseCode = "201")
    public Response add(@Nullable RuleFileRequest request) {
        var file = desk.add(request);
        return answer(Response.Status.CREATED, file);
    }

    @PUT
    @Path("/{name}")
    @RunOnVirtualThread
    @Operation(operationId = "changeRules", summary = "Changes a file's text, enables or disables it")
    @APIResponseSchema(RuleFileView.class)
    public Response change(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            @Nullable RuleFileRequest request) {
        return answer(Response.Status.OK, desk.change(name, version, request));
    }

    @DELETE
    @Path("/{name}")
    @RunOnVirtualThread
    @Operation(operationId = "deleteRules", summary = "Deletes a file; its versions can still be read")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public Response delete(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        desk.delete(name, version);
        return Response.noContent().build();
    }

    private Response answer(Response.Status status, RuleFile file) {
        var answer = Response.status(status)
                .entity(RuleFileView.of(file, shelf.settle(), reaches.now(), true))
                .tag(new EntityTag(String.valueOf(file.version())));
        return status == Response.Status.CREATED
                ? answer.location(URI.create("/api/v1/rules/" + file.name())).build()
                : answer.build();
    }
}

package dev.probity.cases.detection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.cases.detection.DetectionGate.Question;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What may be watched, of whom. */
@Path("/api/v1/detection/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "detection")
public class PoliciesResource {
    private static final String VERSIONS = "policies";

    private final DetectionGate scoring;
    private final SecurityIdentity identity;

    PoliciesResource(DetectionGate scoring, SecurityIdentity identity) {
        this.scoring = scoring;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.APPROVER,
        Roles.DETECTION_ENGINEER,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listPolicies",
            summary = "Versions of the policy, the newest first; its ETag is wanted for changes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "PolicyPage")))
    public Uni<Response> list(
            @QueryParam("cursor") @Pattern(regexp = "[!-~]{1,200}") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) Integer limit) {
        var query = new HashMap<String, String>();
        query.put("limit", limit.toString());
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return scoring.ask(new Question(HttpMethod.GET, VERSIONS, query, null, null), identity);
    }

    @GET
    @Path("in-force")
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.APPROVER,
        Roles.DETECTION_ENGINEER,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(operationId = "policyInForce", summary = "The version in force")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Policy")))
    public Uni<Response> inForce() {
        return scoring.ask(Question.get("policies/in-force"), identity);
    }

    @GET
    @Path("{version}")
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.APPROVER,
        Roles.DETECTION_ENGINEER,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(operationId = "policy", summary = "One version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Policy")))
    public Uni<Response> one(@PathParam("version") String version) {
        return scoring.ask(Question.get(path(version)), identity);
    }

    @PUT
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "proposePolicy", summary = "Proposes the next version, which another person confirms")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "PolicyProposal")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Policy")))
    @APIResponse(responseCode = "409", description = "Problem")
    public Uni<Response> propose(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull ObjectNode body) {
        return scoring.ask(Question.put(VERSIONS, ifMatch, body), identity);
    }

    @POST
    @Path("{version}/decision")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "decidePolicy", summary = "Confirms or refuses a proposed version, never one's own")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "PolicyDecision")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Policy")))
    @APIResponse(responseCode = "409", description = "Problem")
    public Uni<Response> decide(
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode body) {
        return scoring.ask(Question.post(path(version) + "/decision", ifMatch, body), identity);
    }

    private static String path(String version) {
        return "policies/" + Names.version(version);
    }
}

package dev.probity.scoring.query;

import dev.probity.scoring.policy.PolicyJson;
import dev.probity.scoring.policy.PolicyVersion;
import dev.probity.scoring.query.PolicyViews.Decision;
import dev.probity.scoring.query.PolicyViews.PolicyPage;
import dev.probity.scoring.query.PolicyViews.PolicyView;
import dev.probity.scoring.query.PolicyViews.Proposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The policy: what may be watched, of whom. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.INVESTIGATOR,
    Roles.APPROVER,
    Roles.DETECTION_ENGINEER,
    Roles.PRIVACY_OFFICER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SERVICE
})
@Tag(name = "Policies")
@APIResponse(
        responseCode = "default",
        description = "A problem; 503 with Retry-After while state moves between instances",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class PoliciesResource {
    private static final String IF_MATCH =
            "ETag of the list as you read it; another means that somebody changed the policy since";

    private final PolicyDesk desk;
    private final JsonWebToken token;

    PoliciesResource(PolicyDesk desk, JsonWebToken token) {
        this.desk = desk;
        this.token = token;
    }

    @GET
    @Operation(
            operationId = "listPolicies",
            summary = "Versions of the policy, the newest first; its ETag is wanted for changes")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Response policies(@BeanParam PageSpan span) {
        var page = desk.page(span.after(), span.most());
        return Response.ok(page).tag(PolicyDesk.tag(desk.versions())).build();
    }

    @GET
    @Path("/in-force")
    @Operation(operationId = "policyInForce", summary = "The version in force")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response inForce() {
        return answer(desk.inForce());
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "policy", summary = "One version")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response policy(@RestPath String version) {
        return answer(desk.version(version));
    }

    @PUT
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "proposePolicy",
            summary = "Proposes the next version",
            description = "It takes effect once another person confirms it. Faults come back with pointer and reason.")
    @APIResponse(
            responseCode = "200",
            description = "The proposed version; its ETag is the list's",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response propose(
            @Nullable Proposal proposal,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.propose(proposal, ifMatch, token.getSubject()));
    }

    @POST
    @Path("/{version}/decision")
    @RolesAllowed({Roles.DETECTION_ENGINEER, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "decidePolicy",
            summary = "Confirms or refuses a proposed version",
            description = "Nobody confirms what they proposed; whoever proposed may refuse, that is take back.")
    @APIResponse(
            responseCode = "200",
            description = "The decided version; its ETag is the list's",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response decide(
            @RestPath String version,
            @Nullable Decision decision,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.decide(version, decision, ifMatch, token.getSubject()));
    }

    private static Response answer(PolicyVersion version) {
        return Response.ok(PolicyJson.tree(version)).tag(version.tag()).build();
    }
}

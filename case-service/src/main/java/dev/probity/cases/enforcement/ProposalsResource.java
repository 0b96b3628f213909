package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.record.CaseReads;
import dev.probity.cases.record.Read;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposed measures: the desk, and what is decided about them. */
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enforcement")
public class ProposalsResource {
    private final ProposalList list;
    private final ProposalWork work;
    private final Appeals appeals;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    ProposalsResource(
            ProposalList list,
            ProposalWork work,
            Appeals appeals,
            CaseReads reads,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.list = list;
        this.work = work;
        this.appeals = appeals;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "proposals",
            summary = "Proposed measures, the last changed first unless another order is asked for")
    public Uni<ProposalPage> proposals(@BeanParam @Valid ProposalFilter filter) {
        var reader = Actor.of(identity);
        return filter.inCase == null
                ? list.page(filter, reader)
                : reads.of(filter.inCase, Read.READ_MEASURES, reader)
                        .onFailure(ProblemException.class)
                        .recoverWithNull() // a case that isn't there for them has no measures
                        .chain(() -> list.page(filter, reader));
    }

    @GET
    @Path("summary")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "enforcementSummary", summary = "How much waits, and how full the hour is")
    public Uni<EnforcementSummary> summary() {
        return list.summary(Actor.of(identity));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "proposal", summary = "One proposed measure")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        var reader = Actor.of(identity);
        return list.one(id, reader)
                .call(view -> reads.of(view.inCase().id(), Read.READ_MEASURES, view.ref(), reader))
                .map(view -> Response.ok(view)
                        .header("ETag", Answer.etag(view.version()))
                        .build());
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.APPROVER)
    @Write
    @Operation(operationId = "approveProposal", summary = "Approve it; the last approval that is needed lets it go out")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> approve(@PathParam("id") UUID id, @NotNull @Valid NewDecision body) {
        return work.approve(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Roles.APPROVER)
    @Write
    @Operation(operationId = "refuseProposal", summary = "Refuse it; one that is approved, too, before it is ordered")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> refuse(@PathParam("id") UUID id, @NotNull @Valid NewDecision body) {
        return work.refuse(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(
            operationId = "withdrawProposal",
            summary = "Withdraw one's own before it is ordered, after an appeal that failed, too")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> withdraw(@PathParam("id") UUID id, @NotNull @Valid NewDecision body) {
        return work.withdraw(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/reversal")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "reverseProposal", summary = "Propose what takes it back; the answer is that proposal")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> reverse(@PathParam("id") UUID id, @NotNull @Valid NewDecision body) {
        return work.reverse(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/appeal")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER})
    @Write
    @Operation(
            operationId = "appealProposal",
            summary = "Put down an appeal that came in, as somebody who neither proposed nor approved the measure")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> appeal(@PathParam("id") UUID id, @NotNull @Valid NewAppeal body) {
        return appeals.putDown(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/ruling")
    @RolesAllowed(Roles.APPROVER)
    @Write
    @Operation(
            operationId = "ruleOnProposal",
            summary = "Decide the appeal, as somebody who had no part in the measure, nor in an appeal against it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> rule(@PathParam("id") UUID id, @NotNull @Valid NewRuling body) {
        return appeals.rule(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.APPROVER)
    @Write
    @Operation(operationId = "replayOrder", summary = "Send its order again to endpoints that were given up")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> replay(@PathParam("id") UUID id, @NotNull @Valid NewDecision body) {
        return work.replay(id, commands.of(body), body).map(Answer::response);
    }
}

package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.record.CaseReads;
import dev.probity.cases.record.Read;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposing measures against subjects of a case. */
@Path("/api/v1/cases/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enforcement")
public class CaseProposalsResource {
    private final Proposing proposing;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    CaseProposalsResource(Proposing proposing, CaseReads reads, Command.Reader commands, SecurityIdentity identity) {
        this.proposing = proposing;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "propose", summary = "Propose a measure")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Proposal.class)))
    public Uni<Response> propose(@PathParam("id") UUID id, @NotNull @Valid NewProposal body) {
        return proposing.propose(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("preview")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Operation(operationId = "previewProposal", summary = "What a proposal would be; nothing is kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalPreview.class)))
    @APIResponse(responseCode = "422", description = "Problem")
    public Uni<ProposalPreview> preview(@PathParam("id") UUID id, @NotNull @Valid NewProposal body) {
        return reads.of(id, Read.READ_MEASURES, "one as it would be", Actor.of(identity))
                .chain(() -> proposing.preview(id, body));
    }
}

package dev.probity.cases.consultation;

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
import jakarta.ws.rs.GET;
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

/** Offices that are asked in a case. */
@Path("/api/v1/cases/{id}/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class CaseConsultationsResource {
    private final Consultations consultations;
    private final ConsultationWork work;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    CaseConsultationsResource(
            Consultations consultations,
            ConsultationWork work,
            CaseReads reads,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.consultations = consultations;
        this.work = work;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "consultations", summary = "Which offices were asked, and what they said")
    public Uni<ConsultationList> all(@PathParam("id") UUID id) {
        return reads.of(id, Read.READ_CONSULTATIONS, Actor.of(identity))
                .chain(() -> consultations.ofCase(id))
                .map(ConsultationList::new);
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "consult", summary = "Ask an office about its half of the case")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Consultation.class)))
    public Uni<Response> ask(@PathParam("id") UUID id, @NotNull @Valid NewConsultation body) {
        return work.ask(id, commands.of(body), body).map(Answer::response);
    }
}

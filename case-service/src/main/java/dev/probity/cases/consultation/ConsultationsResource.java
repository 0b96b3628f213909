package dev.probity.cases.consultation;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.PageQuery;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.record.CaseReads;
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

/** What an office is asked, its half of each case, and its answers. */
@Path("/api/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class ConsultationsResource {
    private final Consultations consultations;
    private final Halves halves;
    private final ConsultationWork work;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    ConsultationsResource(
            Consultations consultations,
            Halves halves,
            ConsultationWork work,
            CaseReads reads,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.consultations = consultations;
        this.halves = halves;
        this.work = work;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.HR, Roles.MERCHANT_TEAM})
    @Operation(operationId = "asked", summary = "What the reader's office is asked, the last changed first")
    public Uni<ConsultationPage> page(@BeanParam @Valid PageQuery query) {
        return consultations.page(query);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HR, Roles.MERCHANT_TEAM})
    @Operation(operationId = "half", summary = "The office's half of the case; each look is kept")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Half.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        return reads.ofHalf(id, Actor.of(identity))
                .chain(() -> halves.of(id))
                .map(half -> Response.ok(half)
                        .header("ETag", Answer.etag(half.consultation().version()))
                        .build());
    }

    @POST
    @Path("{id}/answers")
    @RolesAllowed({Roles.HR, Roles.MERCHANT_TEAM})
    @Write
    @Operation(operationId = "answerConsultation", summary = "Answer as the office; a line of the case")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Consultation.class)))
    public Uni<Response> answer(@PathParam("id") UUID id, @NotNull @Valid NewConsultationAnswer body) {
        return work.answer(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "endConsultation", summary = "End it: the office sees its half no longer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Consultation.class)))
    public Uni<Response> end(@PathParam("id") UUID id, @NotNull @Valid NewConsultationEnd body) {
        return work.end(id, commands.of(body), body).map(Answer::response);
    }
}

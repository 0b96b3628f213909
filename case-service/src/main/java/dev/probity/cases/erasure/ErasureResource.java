package dev.probity.cases.erasure;

import dev.probity.cases.casefile.Case;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
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

/** The words of one closed case, destroyed before their time: asked for by one, confirmed or refused by another. */
@Path("/api/v1/cases/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class ErasureResource {
    private final ErasureWork work;
    private final Command.Reader commands;

    ErasureResource(ErasureWork work, Command.Reader commands) {
        this.work = work;
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "askForErasure", summary = "Ask for the words of a closed case to be destroyed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> ask(@PathParam("id") UUID id, @NotNull @Valid NewErasure body) {
        return work.ask(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Roles.APPROVER, Roles.AUDITOR})
    @Write
    @Operation(operationId = "confirmErasure", summary = "Destroy them, as the second person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> confirm(@PathParam("id") UUID id, @NotNull @Valid ErasureConfirmation body) {
        var command = commands.of(body);
        return work.placed().chain(() -> work.confirm(id, command, body)).map(Answer::response);
    }

    @POST
    @Path("refusal")
    @RolesAllowed({Roles.APPROVER, Roles.AUDITOR})
    @Write
    @Operation(operationId = "refuseErasure", summary = "Leave them as they are, as the second person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> refuse(@PathParam("id") UUID id, @NotNull @Valid NewErasureRefusal body) {
        return work.refuse(id, commands.of(body), body).map(Answer::response);
    }
}

package dev.probity.cases.unmask;

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

/** Wishes to know the name of a subject. */
@Path("/api/v1/subjects/{id}/unmaskings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "unmasking")
public class SubjectUnmaskingsResource {
    private final UnmaskingWork work;
    private final Command.Reader commands;

    SubjectUnmaskingsResource(UnmaskingWork work, Command.Reader commands) {
        this.work = work;
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "askForName", summary = "Ask for the name of a member of staff")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Unmasking.class)))
    public Uni<Response> ask(@PathParam("id") UUID id, @NotNull @Valid NewUnmasking body) {
        return work.ask(id, commands.of(body), body).map(Answer::response);
    }
}

package dev.probity.cases.unmask;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Wishes to know a name: the desk, and what is decided. */
@Path("/api/v1/unmaskings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "unmasking")
public class UnmaskingsResource {
    private final Unmaskings unmaskings;
    private final UnmaskingWork work;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    UnmaskingsResource(Unmaskings unmaskings, UnmaskingWork work, Command.Reader commands, SecurityIdentity identity) {
        this.unmaskings = unmaskings;
        this.work = work;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "unmaskings",
            summary = "Wishes to know a name, the last changed first; an investigator's own")
    public Uni<UnmaskingPage> page(@BeanParam @Valid UnmaskingFilter filter) {
        return unmaskings.page(filter, Actor.of(identity));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Write
    @Operation(
            operationId = "grantName",
            summary = "Show the name to whoever asked, for as long as they asked or shorter")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Unmasking.class)))
    public Uni<Response> grant(@PathParam("id") UUID id, @NotNull @Valid NewGrant body) {
        return work.grant(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Write
    @Operation(operationId = "refuseName", summary = "Don't show it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Unmasking.class)))
    public Uni<Response> refuse(@PathParam("id") UUID id, @NotNull @Valid NewVerdict body) {
        return work.refuse(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.PRIVACY_OFFICER})
    @Write
    @Operation(
            operationId = "endName",
            summary = "Show it no longer, before its time is over: by whoever asked, or by a privacy officer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Unmasking.class)))
    public Uni<Response> end(@PathParam("id") UUID id, @NotNull @Valid NewVerdict body) {
        return work.end(id, commands.of(body), body).map(Answer::response);
    }
}

package dev.probity.cases.breakglass;

import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.watch.LookedAt;
import dev.probity.cases.watch.Watch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases of others, seen for a while. */
@Path("/api/v1/break-glass")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "break-glass")
public class BreakGlassResource {
    private final BreakGlass glass;
    private final Glasses glasses;
    private final Watch watch;
    private final Command.Reader commands;

    BreakGlassResource(BreakGlass glass, Glasses glasses, Watch watch, Command.Reader commands) {
        this.glass = glass;
        this.glasses = glasses;
        this.watch = watch;
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Write
    @Operation(operationId = "breakGlass", summary = "See a case that isn't yours, for a while, with a reason")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Glass.class)))
    public Uni<Response> open(@NotNull @Valid NewGlass body) {
        var command = commands.of(body);
        return glass.open(command, body)
                .onFailure(BreakGlass.NoneForThem.class)
                .call(() -> glass.tried(body)
                        .chain(() -> watch.tried(
                                LookedAt.CASE, Wanted.of(body.wanted()).file(), command.actor())))
                .onFailure(BreakGlass.NoneForThem.class)
                .transform(none -> ProblemException.missing())
                .map(Answer::response);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Write
    @Operation(
            operationId = "endGlass",
            summary = "See it no longer, before the time is over: one's own look, or as a privacy officer anybody's")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlassUse.class)))
    public Uni<Response> end(@PathParam("id") UUID id, @NotNull @Valid NewGlassEnd body) {
        return glass.end(id, commands.of(body), body).map(Answer::response);
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "glassUses",
            summary = "Who looked at cases that weren't theirs, or tried to, newest first")
    public Uni<GlassPage> uses(
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) Integer limit) {
        return glasses.page(cursor, limit);
    }
}

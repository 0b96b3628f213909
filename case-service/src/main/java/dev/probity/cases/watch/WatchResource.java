package dev.probity.cases.watch;

import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
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

/** Who looks at what out of the ordinary: for auditors, each of whom is told of others alone. */
@Path("/api/v1/watch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "watch")
public class WatchResource {
    private final WatchNotices notices;
    private final Command.Reader commands;

    WatchResource(WatchNotices notices, Command.Reader commands) {
        this.notices = notices;
        this.commands = commands;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "watch", summary = "Looks that are out of the ordinary, the newest first")
    public Uni<WatchPage> page(@BeanParam @Valid WatchFilter filter) {
        return notices.page(filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "watchNotice", summary = "One notice, and the looks that it tells of")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = WatchedLooks.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        return notices.one(id)
                .map(found -> Response.ok(found)
                        .header("ETag", Answer.etag(found.notice().version()))
                        .build());
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed(Roles.AUDITOR)
    @Write
    @Operation(operationId = "answerNotice", summary = "Say what came of looking into it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WatchNotice.class)))
    public Uni<Response> answer(@PathParam("id") UUID id, @NotNull @Valid NewNoticeAnswer body) {
        return notices.answer(id, commands.of(body), body).map(Answer::response);
    }
}

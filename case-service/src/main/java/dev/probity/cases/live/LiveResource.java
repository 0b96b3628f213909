package dev.probity.cases.live;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import dev.probity.cases.wall.Reader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The live stream. */
@Path("/api/v1/live")
@Tag(name = "live")
public class LiveResource {
    private final LiveFeed feed;
    private final SecurityIdentity identity;

    LiveResource(LiveFeed feed, SecurityIdentity identity) {
        this.feed = feed;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "live", summary = "What changes, as it changes (Server-Sent Events; data is a LiveEvent)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveEvent.class)))
    public Multi<LiveEvent> live() {
        var cases = identity.hasRole(Roles.INVESTIGATOR)
                || identity.hasRole(Roles.APPROVER)
                || identity.hasRole(Roles.AUDITOR);
        var actor = Actor.of(identity);
        return feed.follow(new Reader(actor.id(), actor.staff(), actor.roles()), kind -> switch (kind) {
            case CASE -> cases;
            case WATCH -> identity.hasRole(Roles.AUDITOR);
            default -> true;
        });
    }
}

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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The live stream. */
@Path("/api/v1/live")
@Tag(name = "live")
public class LiveResource {
    /** As Quarkus tells it, in seconds since 1970, of a bearer token and of a session alike. */
    private static final String EXPIRY = "quarkus.identity.expire-time";

    private final LiveStreams streams;
    private final SecurityIdentity identity;

    LiveResource(LiveStreams streams, SecurityIdentity identity) {
        this.streams = streams;
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
        var auditor = identity.hasRole(Roles.AUDITOR);
        return streams.open(
                new Reader(actor.id(), actor.staff(), actor.roles()),
                kind -> switch (kind) {
                    case CASE -> cases;
                    case WATCH -> auditor;
                    default -> true;
                },
                expiry());
    }

    private @Nullable Instant expiry() {
        return identity.getAttribute(EXPIRY) instanceof Long seconds && seconds > 0
                ? Instant.ofEpochSecond(seconds)
                : null;
    }
}

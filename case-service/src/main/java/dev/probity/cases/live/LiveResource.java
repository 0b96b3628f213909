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
import java.util.stream.Stream;
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
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.DETECTION_ENGINEER,
        Roles.PRIVACY_OFFICER,
        Roles.HR,
        Roles.MERCHANT_TEAM
    })
    @Operation(operationId = "live", summary = "What changes, as it changes (Server-Sent Events; data is a LiveEvent)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveEvent.class)))
    public Multi<LiveEvent> live() {
        var actor = Actor.of(identity);
        return streams.open(
                new Reader(actor.id(), actor.staff(), actor.roles()), kind -> mayHear(kind, actor), expiry());
    }

    /** Of a kind hears whoever may read that kind of thing; of which of them, the database says. */
    private static boolean mayHear(LiveKind kind, Actor actor) {
        return switch (kind) {
            case ALERT, RISK ->
                Stream.of(Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER)
                        .anyMatch(actor::has);
            case CASE ->
                Stream.of(Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR).anyMatch(actor::has);
            case WATCH -> actor.has(Roles.AUDITOR);
            case UNMASKING ->
                Stream.of(Roles.INVESTIGATOR, Roles.AUDITOR, Roles.PRIVACY_OFFICER)
                        .anyMatch(actor::has);
            case GLASS -> actor.has(Roles.AUDITOR) || actor.has(Roles.PRIVACY_OFFICER);
            case CONSULTATION -> actor.has(Roles.HR) || actor.has(Roles.MERCHANT_TEAM);
            case RESYNC, DEAF, END, HEARTBEAT -> true;
        };
    }

    private @Nullable Instant expiry() {
        return identity.getAttribute(EXPIRY) instanceof Long seconds && seconds > 0
                ? Instant.ofEpochSecond(seconds)
                : null;
    }
}

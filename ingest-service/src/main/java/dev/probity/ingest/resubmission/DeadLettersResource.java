package dev.probity.ingest.resubmission;

import dev.probity.ingest.deadletter.DeadLetter;
import dev.probity.ingest.deadletter.DeadLetterLog;
import dev.probity.ingest.deadletter.DeadLetterShelf;
import dev.probity.ingest.deadletter.Place;
import dev.probity.ingest.http.Gate;
import dev.probity.ingest.http.Problem;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.http.Report;
import dev.probity.ingest.http.Room;
import dev.probity.ingest.http.SourceGrants;
import dev.probity.ingest.intake.Intake;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists what was refused, with reasons, and sends it again; payloads stay sealed. Integrators meet what is of their sources, admins everything. */
@Path("/api/v1/dead-letters")
@RolesAllowed({"integrator", DeadLettersResource.ADMIN})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Dead letters", description = "What was refused, and why.")
@APIResponse(
        responseCode = "default",
        description = "What went wrong (RFC 9457).",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DeadLettersResource {
    static final String ADMIN = "admin";

    private final DeadLetterShelf shelf;
    private final Resubmission resubmission;
    private final Intake intake;
    private final Gate gate;
    private final SecurityIdentity caller;

    DeadLettersResource(
            DeadLetterShelf shelf, Resubmission resubmission, Intake intake, Gate gate, SecurityIdentity caller) {
        this.shelf = shelf;
        this.resubmission = resubmission;
        this.intake = intake;
        this.gate = gate;
        this.caller = caller;
    }

    /**
     * A page of dead letters, newest first.
     *
     * @param items the letters
     * @param nextCursor where the next page begins, even if this one is not full; null at the end
     */
    public record Page(List<Item> items, @Nullable String nextCursor) {}

    /**
     * One dead letter without its payload.
     *
     * @param place its place, for sending it again
     * @param deadLetterId its name, as the refusal said it
     * @param at when it was refused
     * @param service who refused it
     * @param reason why
     * @param origin where it came from
     * @param resendable whether it can be sent again through ingest: not what others refused, nor what was too long and is cut off
     */
    public record Item(
            String place,
            String deadLetterId,
            String at,
            String service,
            DeadLetter.Reason reason,
            DeadLetter.Origin origin,
            boolean resendable) {
        static Item of(DeadLetterLog.Placed placed) {
            var letter = placed.letter();
            return new Item(
                    placed.place().toString(),
                    letter.deadLetterId(),
                    letter.at().toString(),
                    letter.service(),
                    letter.reason(),
                    letter.origin(),
                    letter.isResendable());
        }
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listDeadLetters",
            summary = "List what was refused, newest first: of the caller's sources, or all of it for an admin.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Page list(
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") int limit) {
        return gate.pass(room -> {
            room.take(DeadLetterLog.MEMORY);
            var page = shelf.page(grants(), cursor, limit);
            return new Page(page.letters().stream().map(Item::of).toList(), page.nextCursor());
        });
    }

    @POST
    @Path("/{place}/resubmission")
    @RunOnVirtualThread
    @Operation(
            operationId = "resubmitDeadLetter",
            summary = "Send again what was refused, as it was, by the door that it came by; today's rules judge it.")
    @APIResponse(
            responseCode = "200",
            description = "It was accepted.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public Response resubmit(@PathParam("place") String place) {
        return gate.pass(room -> sentAgain(place, room));
    }

    private Response sentAgain(String place, Room room) {
        room.take(DeadLetterLog.MEMORY);
        var grants = grants();
        var known = Place.parse(place)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.PARAMETER_INVALID, "place is that of an item of the list, such as 0-12"));
        var letter = shelf.at(grants, known)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no dead letter stands at this place"));
        return resubmission.of(letter, intake.open(grants), room);
    }

    private SourceGrants grants() {
        return caller.hasRole(ADMIN) ? SourceGrants.all() : SourceGrants.of(caller);
    }
}

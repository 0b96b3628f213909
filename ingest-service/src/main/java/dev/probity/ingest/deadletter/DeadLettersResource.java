package dev.probity.ingest.deadletter;

import dev.probity.ingest.http.Problem;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.http.SourceGrants;
import dev.probity.ingest.intake.Answers;
import dev.probity.ingest.intake.Intake;
import dev.probity.ingest.intake.Report;
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
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists what was refused, with reasons, and sends it again; payloads stay sealed. */
@Path("/api/v1/dead-letters")
@RolesAllowed({"integrator", "admin", "service"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Dead letters", description = "What was refused, and why.")
@APIResponse(
        responseCode = "default",
        description = "What went wrong (RFC 9457).",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DeadLettersResource {
    private static final int MOST = 200;

    private final DeadLetterLog log;
    private final DeadLetterSeal seal;
    private final Intake intake;
    private final SecurityIdentity caller;

    DeadLettersResource(DeadLetterLog log, DeadLetterSeal seal, Intake intake, SecurityIdentity caller) {
        this.log = log;
        this.seal = seal;
        this.intake = intake;
        this.caller = caller;
    }

    /**
     * A page of dead letters, newest first.
     *
     * @param items the letters
     * @param nextCursor where the next page begins; null at the end
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
     * @param resendable whether it can be sent again through ingest
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
                    letter.sealed());
        }
    }

    @GET
    @RunOnVirtualThread
    @Operation(operationId = "listDeadLetters", summary = "List what was refused, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Page list(
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(ProblemType.PARAMETER_INVALID, "limit is 1 to " + MOST);
        }
        var places = cursor == null ? null : places(cursor);
        var letters = log.before(places, limit);
        return new Page(letters.stream().map(Item::of).toList(), letters.size() < limit ? null : next(places, letters));
    }

    @POST
    @Path("/{place}/resubmission")
    @RunOnVirtualThread
    @Operation(
            operationId = "resubmitDeadLetter",
            summary = "Send a refused event again, as it was; today's rules judge it.")
    @APIResponse(
            responseCode = "200",
            description = "It was accepted.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public Response resubmit(@PathParam("place") String place) {
        var letter = Place.parse(place)
                .flatMap(log::at)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no dead letter stands at this place"));
        var run = intake.open(SourceGrants.of(caller));
        run.take(payload(letter), 1);
        return Answers.ofMany(run.finish());
    }

    private byte[] payload(DeadLetter letter) {
        if (!letter.sealed()) {
            throw new ProblemException(
                    ProblemType.DEAD_LETTER_UNREADABLE,
                    "this record was refused behind ingest, by " + letter.service()
                            + "; correct and send its event anew");
        }
        try {
            return seal.open(Base64.getDecoder().decode(letter.payload()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.DEAD_LETTER_UNREADABLE, "sealed with another key than the one configured now");
        }
    }

    /** The cursor holds, for each partition, the offset that the next page ends before. */
    private static String next(@Nullable Map<Integer, Long> before, List<DeadLetterLog.Placed> shown) {
        Map<Integer, Long> next = before == null ? new HashMap<>() : new HashMap<>(before);
        shown.forEach(item -> next.merge(item.place().partition(), item.place().offset(), Math::min));
        return next.entrySet().stream()
                .map(e -> new Place(e.getKey(), e.getValue()).toString())
                .sorted()
                .collect(Collectors.joining("."));
    }

    private static Map<Integer, Long> places(String cursor) {
        Map<Integer, Long> places = new HashMap<>();
        for (var text : cursor.split("\\.", -1)) {
            var place = Place.parse(text)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.PARAMETER_INVALID, "cursor is the nextCursor of the page before"));
            places.put(place.partition(), place.offset());
        }
        return places;
    }
}

package dev.probity.ingest.intake;

import dev.probity.ingest.IngestConfig;
import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.Gate;
import dev.probity.ingest.http.Problem;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.http.Report;
import dev.probity.ingest.http.SourceGrants;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door for events: CloudEvents 1.0 over HTTP in all its modes, and streams of lines. */
@Path("/api/v1/events")
@RolesAllowed({"integrator", "service"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Events", description = "Take events in.")
@APIResponse(
        responseCode = "default",
        description = "What went wrong, where, and which rule says so (RFC 9457).",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class EventsResource {
    /** One path is one operation to OpenAPI, whatever the media type. */
    private static final String SUMMARY = "Send one event, an array of events, or a stream of any length.";

    private static final String BY_MEDIA_TYPE = """
            By media type: `application/cloudevents+json` is one event, attributes and data in the body; `application/json` one event whose attributes are \
            `ce-` headers; `application/cloudevents-batch+json` an array, and `application/x-ndjson` lines, of which each event is accepted or refused by \
            itself. One event is answered with 202, many with 200.""";

    private final Intake intake;
    private final Bodies bodies;
    private final Gate gate;
    private final SecurityIdentity caller;
    private final int mostOfABatch;

    public EventsResource(Intake intake, Bodies bodies, Gate gate, SecurityIdentity caller, IngestConfig config) {
        this.intake = intake;
        this.bodies = bodies;
        this.gate = gate;
        this.caller = caller;
        this.mostOfABatch = config.limits().batch();
    }

    @POST
    @Consumes("application/cloudevents+json")
    @RunOnVirtualThread
    @Operation(operationId = "sendEvents", summary = SUMMARY, description = BY_MEDIA_TYPE)
    @APIResponse(
            responseCode = "202",
            description = "Kafka has it.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public Response structured(InputStream body, @Context HttpHeaders headers) {
        return gate.pass(room -> one(bodies.whole(body, encoding(headers), room)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "sendEvents", summary = SUMMARY, description = BY_MEDIA_TYPE)
    @APIResponse(
            responseCode = "202",
            description = "Kafka has it.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public Response binary(InputStream body, @Context HttpHeaders headers) {
        if (!BinaryMode.is(headers.getRequestHeaders())) {
            throw new ProblemException(
                    ProblemType.MEDIA_TYPE_UNKNOWN,
                    "application/json is for binary mode with ce- headers; a whole event is application/cloudevents+json");
        }
        return gate.pass(room -> {
            var data = bodies.whole(body, encoding(headers), room);
            room.take(BinaryMode.COPIES * (long) data.length);
            var run = intake.open(grants());
            BinaryMode.take(run, headers.getRequestHeaders(), data);
            return Answers.ofOne(run.finish());
        });
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    @RunOnVirtualThread
    @Operation(operationId = "sendEvents", summary = SUMMARY, description = BY_MEDIA_TYPE)
    @APIResponse(
            responseCode = "200",
            description = "What became of them.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public Response batch(InputStream body, @Context HttpHeaders headers) {
        return gate.pass(room -> {
            var bytes = bodies.whole(body, encoding(headers), room);
            var slices = BatchReader.slices(bytes, mostOfABatch);
            var run = intake.open(grants());
            for (int i = 0; i < slices.size(); i++) {
                run.take(bytes, slices.get(i).offset(), slices.get(i).length(), i + 1L);
            }
            return Answers.ofMany(run.finish());
        });
    }

    @POST
    @Consumes("application/x-ndjson")
    @RunOnVirtualThread
    @Operation(operationId = "sendEvents", summary = SUMMARY, description = BY_MEDIA_TYPE)
    @APIResponse(
            responseCode = "200",
            description = "What became of them.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    public Response lines(InputStream body, @Context HttpHeaders headers) {
        return gate.pass(room -> {
            var run = intake.openStream(grants());
            return Lines.take(bodies.lines(body, encoding(headers), room), run, EventTaker::take);
        });
    }

    private Response one(byte[] event) {
        var run = intake.open(grants());
        run.take(event, 1);
        return Answers.ofOne(run.finish());
    }

    private SourceGrants grants() {
        return SourceGrants.of(caller);
    }

    private static String encoding(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    }
}

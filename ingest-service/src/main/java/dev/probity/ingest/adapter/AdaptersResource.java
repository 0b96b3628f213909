package dev.probity.ingest.adapter;

import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.Gate;
import dev.probity.ingest.http.Problem;
import dev.probity.ingest.http.Report;
import dev.probity.ingest.http.SourceGrants;
import dev.probity.ingest.intake.Intake;
import dev.probity.ingest.intake.IntakeRun;
import dev.probity.ingest.intake.Lines;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The doors for foreign formats; what comes in is an event like any other. */
@Path("/api/v1/adapters")
@RolesAllowed({"integrator", "service"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Adapters", description = "Take foreign formats in.")
@APIResponse(
        responseCode = "200",
        description = "What became of the records; each may make more than one event.",
        content = @Content(schema = @Schema(implementation = Report.class)))
@APIResponse(
        responseCode = "default",
        description = "What went wrong, where, and which rule says so (RFC 9457).",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AdaptersResource {
    private final Intake intake;
    private final Bodies bodies;
    private final Gate gate;
    private final CloudTrail cloudTrail;
    private final ReviewsCsv reviewsCsv;
    private final SecurityIdentity caller;

    AdaptersResource(
            Intake intake,
            Bodies bodies,
            Gate gate,
            CloudTrail cloudTrail,
            ReviewsCsv reviewsCsv,
            SecurityIdentity caller) {
        this.intake = intake;
        this.bodies = bodies;
        this.gate = gate;
        this.cloudTrail = cloudTrail;
        this.reviewsCsv = reviewsCsv;
        this.caller = caller;
    }

    @POST
    @Path("/cloudtrail/events")
    @Consumes("application/x-ndjson")
    @RunOnVirtualThread
    @Operation(
            operationId = "sendCloudTrail",
            summary = "Send AWS CloudTrail records of any number: as lines, or as a file, one object with Records.")
    public Response cloudTrailLines(InputStream body, @Context HttpHeaders headers) {
        return gate.pass(room -> {
            var run = open();
            return Lines.take(bodies.lines(body, encoding(headers), room), run, cloudTrail::take);
        });
    }

    @POST
    @Path("/cloudtrail/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "sendCloudTrail",
            summary = "Send AWS CloudTrail records of any number: as lines, or as a file, one object with Records.")
    public Response cloudTrailFile(InputStream body, @Context HttpHeaders headers) {
        return gate.pass(room -> {
            var run = open();
            return cloudTrail.takeFile(run, bodies.pieces(body, encoding(headers), room));
        });
    }

    @POST
    @Path("/reviews-csv/events")
    @Consumes("text/csv")
    @RunOnVirtualThread
    @Operation(
            operationId = "streamReviewsCsv",
            summary = "Send a table of reviews of any length; its first row names the columns.")
    public Response reviews(
            InputStream body,
            @Context HttpHeaders headers,
            @Parameter(
                            description =
                                    "Which column is what: the name of a configured mapping, or JSON: source, columns (field to column), "
                                            + "ratingScale ([worst, best]), time (ISO_8601, EPOCH_SECONDS, EPOCH_MILLIS), separator. "
                                            + "Without it every column is called as its field.",
                            example = "{\"columns\":{\"reviewerId\":\"rater\",\"merchantId\":\"ratee\"},"
                                    + "\"ratingScale\":[-10,10],\"time\":\"EPOCH_SECONDS\"}")
                    @QueryParam("mapping")
                    @Nullable
                    String mapping) {
        return gate.pass(room -> {
            var run = open();
            return reviewsCsv.take(run, bodies.pieces(body, encoding(headers), room), mapping);
        });
    }

    private IntakeRun open() {
        return intake.openStream(SourceGrants.of(caller));
    }

    private static @Nullable String encoding(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    }
}

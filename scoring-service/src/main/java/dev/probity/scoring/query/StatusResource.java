package dev.probity.scoring.query;

import dev.probity.scoring.query.Views.StatusView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the stream is. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.DETECTION_ENGINEER, Roles.AUDITOR, Roles.ADMIN, Roles.SERVICE})
@Tag(name = "Status")
@APIResponse(
        responseCode = "default",
        description = "A problem; 503 with Retry-After while state moves between instances",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class StatusResource {
    private final StreamFigures figures;

    private final UriInfo uri;
    private final HttpHeaders headers;

    StatusResource(StreamFigures figures, UriInfo uri, HttpHeaders headers) {
        this.figures = figures;
        this.uri = uri;
        this.headers = headers;
    }

    @GET
    @Operation(operationId = "status", summary = "How far the stream is and how fast it runs, on all instances")
    @APIResponseSchema(StatusView.class)
    public StatusView status() {
        return figures.status(Call.of(uri, headers));
    }
}

package dev.probity.scoring.query;

import dev.probity.scoring.query.RuleViews.PreviewAnswer;
import dev.probity.scoring.query.RuleViews.PreviewRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries Sigma rules on samples. */
@Path("/api/v1/rules/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DETECTION_ENGINEER, Roles.ADMIN, Roles.SERVICE})
@Tag(name = "Rules")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class RulePreviewResource {
    @POST
    @RunOnVirtualThread
    @Operation(
            operationId = "previewRules",
            summary = "Tries rules on sample events and keeps nothing",
            description = "Rules that can't be used come back with line and reason; the others are tried all the same.")
    @APIResponseSchema(PreviewAnswer.class)
    public PreviewAnswer preview(PreviewRequest request) {
        return RulePreview.of(request);
    }
}

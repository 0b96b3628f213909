package dev.probity.cases.detection;

import dev.probity.cases.detection.DetectionGate.Question;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much is bet on each detector. */
@Path("/api/v1/detection/bets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "detection")
public class BetsResource {
    private final DetectionGate scoring;
    private final SecurityIdentity identity;

    BetsResource(DetectionGate scoring, SecurityIdentity identity) {
        this.scoring = scoring;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.DETECTION_ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listBets", summary = "Bets by detector, and what taught them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Bets")))
    public Uni<Response> list() {
        return scoring.ask(Question.get("bets"), identity);
    }
}

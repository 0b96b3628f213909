package dev.probity.cases.casefile;

import dev.probity.cases.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells those whose office it is which escalated cases nobody answers for, so that one that has a single member is heard of. */
@Path("/api/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class EscalationsResource {
    private final Escalations escalations;

    EscalationsResource(Escalations escalations) {
        this.escalations = escalations;
    }

    @GET
    @RolesAllowed({Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "unseenEscalations",
            summary = "Escalated cases that wait for an answer and that the reader doesn't see: number and time alone")
    public Uni<UnseenEscalations> unseen() {
        return escalations.unseen();
    }
}

package dev.probity.cases.alert;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts over the queue. */
@Path("/api/v1/queue/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
public class QueueResource {
    private final AlertQueue queue;
    private final SecurityIdentity identity;

    QueueResource(AlertQueue queue, SecurityIdentity identity) {
        this.queue = queue;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "queueSummary", summary = "Counts over the queue")
    public Uni<QueueSummary> summary() {
        return queue.summary(Actor.of(identity));
    }
}

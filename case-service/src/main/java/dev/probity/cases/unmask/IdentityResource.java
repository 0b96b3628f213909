package dev.probity.cases.unmask;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom a pseudonym stands for. */
@Path("/api/v1/subjects/{id}/identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "unmasking")
public class IdentityResource {
    private final Identities identities;
    private final SecurityIdentity identity;

    IdentityResource(Identities identities, SecurityIdentity identity) {
        this.identities = identities;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Roles.INVESTIGATOR)
    @Operation(
            operationId = "identity",
            summary = "Whom the pseudonym stands for, while that is granted; each look is kept")
    public Uni<Identity> one(@PathParam("id") UUID id) {
        return identities.of(id, Actor.of(identity));
    }
}

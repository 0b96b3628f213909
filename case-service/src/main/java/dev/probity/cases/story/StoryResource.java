package dev.probity.cases.story;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.record.CaseReads;
import dev.probity.cases.record.Read;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The story of a case. */
@Path("/api/v1/cases/{id}/story")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class StoryResource {
    private final Stories stories;
    private final CaseReads reads;
    private final SecurityIdentity identity;

    StoryResource(Stories stories, CaseReads reads, SecurityIdentity identity) {
        this.stories = stories;
        this.reads = reads;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "story", summary = "Swim-lanes: touches, gains, payments, contacts and ordinary work")
    public Uni<Story> story(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        ProblemException.unlessBefore(from, to);
        return reads.of(id, Read.READ_STORY, Actor.of(identity)).chain(() -> stories.of(id, from, to));
    }
}

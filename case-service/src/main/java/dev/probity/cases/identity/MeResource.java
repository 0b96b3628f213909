package dev.probity.cases.identity;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and who else works here. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MeResource {
    private static final Set<String> SHOWN = Set.of(
            Roles.INVESTIGATOR,
            Roles.APPROVER,
            Roles.DETECTION_ENGINEER,
            Roles.AUDITOR,
            Roles.PRIVACY_OFFICER,
            Roles.HR,
            Roles.MERCHANT_TEAM,
            Roles.INTEGRATOR,
            Roles.ADMIN);

    private final Workers workers;
    private final CaseConfig config;
    private final SecurityIdentity identity;

    MeResource(Workers workers, CaseConfig config, SecurityIdentity identity) {
        this.workers = workers;
        this.config = config;
        this.identity = identity;
    }

    @GET
    @Path("me")
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.APPROVER,
        Roles.DETECTION_ENGINEER,
        Roles.AUDITOR,
        Roles.PRIVACY_OFFICER,
        Roles.HR,
        Roles.MERCHANT_TEAM,
        Roles.INTEGRATOR,
        Roles.ADMIN
    })
    @WithTransaction
    @Operation(operationId = "me", summary = "Who is signed in, and where")
    public Uni<Me> me() {
        var actor = Actor.of(identity);
        return workers.seen(actor).replaceWith(() -> me(actor));
    }

    @GET
    @Path("investigators")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @WithTransaction
    @Operation(operationId = "investigators", summary = "To whom work can be given")
    public Uni<Investigators> investigators(
            @Parameter(description = "a case or an alert: only those to whom it can be given")
                    @QueryParam("for")
                    @Nullable
                    UUID what) {
        return (what == null ? workers.investigators() : workers.investigatorsFor(what)).map(Investigators::new);
    }

    private Me me(Actor actor) {
        var place = config.place();
        return new Me(
                actor.id(),
                identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null,
                actor.name(),
                actor.roles().stream().filter(SHOWN::contains).sorted().toList(),
                new Place(place, config.placeLabel().orElse(SubjectEntity.words(place.name()))),
                config.toldStory() ? List.of("told-story") : List.of(),
                new Limits(
                        config.attachments().largest().asLongValue(),
                        config.attachments().types().stream().sorted().toList(),
                        config.breakGlass().longest().toHours()));
    }
}

package dev.probity.cases.http;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.Reader;
import dev.probity.cases.wall.Readers;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says for whom a request looks into the database. Whoever signs in without saying which member of staff they are is let in no further than to their own name,
 * unless they are known to be none: otherwise a provider that forgets the claim would take down the wall for everyone at once; see ADR 0037.
 */
public final class WallFilter {
    private static final String API = "/api/";

    /** Tells people who they are, and nothing of anyone else. */
    private static final String ME = "/api/v1/me";

    private final CurrentIdentityAssociation identities;
    private final Set<String> outsiders;

    WallFilter(CurrentIdentityAssociation identities, CaseConfig config) {
        this.identities = identities;
        this.outsiders = Set.copyOf(config.wall().outsiders().orElse(List.of()));
    }

    @ServerRequestFilter
    public Uni<Void> filter(ContainerRequestContext request) {
        return identities
                .getDeferredIdentity()
                .invoke(identity -> enter(identity, request.getUriInfo().getPath()))
                .replaceWithVoid();
    }

    private void enter(SecurityIdentity identity, String path) {
        if (identity.isAnonymous()) {
            return;
        }
        var actor = Actor.of(identity);
        if (actor.staff() != null || outsiders.contains(actor.id())) {
            Readers.enter(new Reader(actor.id(), actor.staff(), actor.roles()));
        } else if (path.startsWith(API) && !path.equals(ME)) {
            throw new ProblemException(
                    ProblemType.NO_STAFF_ID,
                    "Without it nobody can tell which cases you must not see. Ask whoever runs this to have it sent with your sign-in.");
        }
    }
}

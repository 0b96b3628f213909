package dev.probity.cases.http;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.KnownStaff;
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
 * Says for whom a request looks into the database. Whoever signs in without saying which member of staff they are, or says an id that no profile has, is let in no
 * further than to their own name, unless they are known to be none: otherwise a provider that forgets the claim, or writes ids in another way, would take down the
 * wall for everyone at once; see ADR 0037.
 */
public final class WallFilter {
    private static final String API = "/api/";

    /** Tells people who they are, and nothing of anyone else. */
    private static final String ME = "/api/v1/me";

    private final CurrentIdentityAssociation identities;
    private final KnownStaff known;
    private final Set<String> outsiders;

    WallFilter(CurrentIdentityAssociation identities, KnownStaff known, CaseConfig config) {
        this.identities = identities;
        this.known = known;
        this.outsiders = Set.copyOf(config.wall().outsiders().orElse(List.of()));
    }

    @ServerRequestFilter
    public Uni<Void> filter(ContainerRequestContext request) {
        return identities
                .getDeferredIdentity()
                .chain(identity -> enter(identity, request.getUriInfo().getPath()));
    }

    private Uni<Void> enter(SecurityIdentity identity, String path) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().voidItem();
        }
        var actor = Actor.of(identity);
        var staff = actor.staff();
        if (outsiders.contains(actor.id())) {
            Readers.enter(new Reader(actor.id(), staff, actor.roles()));
            return Uni.createFrom().voidItem();
        }
        if (staff == null) {
            return nobody(path, "Without it");
        }
        return known.knows(staff).chain(heard -> {
            if (!heard) {
                return nobody(path, "It says a staff id of which no profile has come, and without one");
            }
            Readers.enter(new Reader(actor.id(), staff, actor.roles()));
            return Uni.createFrom().voidItem();
        });
    }

    private static Uni<Void> nobody(String path, String without) {
        return path.startsWith(API) && !path.equals(ME)
                ? Uni.createFrom()
                        .failure(
                                new ProblemException(
                                        ProblemType.NO_STAFF_ID,
                                        without
                                                + " nobody can tell which cases you must not see. Ask whoever runs this to have it sent."))
                : Uni.createFrom().voidItem();
    }
}

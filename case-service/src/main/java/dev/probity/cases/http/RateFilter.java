package dev.probity.cases.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets nobody who signed in ask for more than their share; whoever has no name gets nothing anyway. */
public final class RateFilter {
    private static final String API = "/api/";

    private final CurrentIdentityAssociation identities;
    private final RateLimits rates;

    RateFilter(CurrentIdentityAssociation identities, RateLimits rates) {
        this.identities = identities;
        this.rates = rates;
    }

    @ServerRequestFilter
    public Uni<Void> filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getPath().startsWith(API);
        return identities
                .getDeferredIdentity()
                .invoke(identity -> {
                    if (asked) {
                        take(identity);
                    }
                })
                .replaceWithVoid();
    }

    private void take(SecurityIdentity identity) {
        if (!identity.isAnonymous() && !rates.allows(Actor.of(identity).id())) {
            throw new ProblemException(
                    ProblemType.TOO_MANY, "Ask again in a second, and more slowly from then on. Nothing was changed.");
        }
    }
}

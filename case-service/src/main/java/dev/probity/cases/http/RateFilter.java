package dev.probity.cases.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody who signed in ask for more than their share, and tells with each answer what is left of it; whoever has no name gets nothing anyway. The headers are those of
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
public final class RateFilter {
    static final String LIMIT = "RateLimit";
    static final String POLICY = "RateLimit-Policy";
    private static final String API = "/api/";
    private static final String TAKEN = RateFilter.class.getName();

    private final CurrentIdentityAssociation identities;
    private final RateLimits rates;

    RateFilter(CurrentIdentityAssociation identities, RateLimits rates) {
        this.identities = identities;
        this.rates = rates;
    }

    @ServerRequestFilter
    public Uni<Void> filter(ContainerRequestContext request) {
        var asked = asks(request);
        return identities
                .getDeferredIdentity()
                .invoke(identity -> {
                    if (asked) {
                        take(identity, request);
                    }
                })
                .replaceWithVoid();
    }

    private void take(SecurityIdentity identity, ContainerRequestContext request) {
        if (identity.isAnonymous()) {
            return;
        }
        var taken = rates.take(Actor.of(identity).id());
        request.setProperty(TAKEN, taken);
        if (!taken.allowed()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY, "Ask again in a second, and more slowly from then on. Nothing was changed.");
        }
    }

    /** Whoever lacks the role is refused before they are counted: they are now. Null for whoever has no name. */
    private RateLimits.@Nullable Taken refused(ContainerRequestContext request) {
        var user = request.getSecurityContext().getUserPrincipal();
        return user == null || user.getName() == null || !asks(request) ? null : rates.take(user.getName());
    }

    private static boolean asks(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(API);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        var taken = request.getProperty(TAKEN) instanceof RateLimits.Taken asked ? asked : refused(request);
        if (taken != null) {
            response.getHeaders().putSingle(POLICY, "\"user\";q=%d;w=%d".formatted(rates.burst(), rates.window()));
            response.getHeaders().putSingle(LIMIT, "\"user\";r=%d;t=%d".formatted(taken.left(), taken.fullIn()));
        }
    }
}

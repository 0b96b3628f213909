package dev.probity.ingest.http;

import dev.probity.ingest.IngestConfig;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Signs callers in by OIDC, and remembers for a short while who a token said they were: checking one costs more than an event; see ADR 0013. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedSignIn implements HttpAuthenticationMechanism {
    /** Tokens remembered at most; a service has few callers, so that more of them are an oddity. */
    private static final int MOST = 1_000;

    private final OidcAuthenticationMechanism oidc;
    private final Duration remembered;
    private final Clock clock;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    RememberedSignIn(OidcAuthenticationMechanism oidc, IngestConfig config, Clock clock) {
        this.oidc = oidc;
        this.remembered = config.tokenRemembered();
        this.clock = clock;
    }

    /**
     * Whom a token belongs to.
     *
     * @param identity the caller, with what they may send for
     * @param until when the token is to be checked again
     */
    private record Caller(SecurityIdentity identity, Instant until) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return oidc.authenticate(request, identities);
        }
        var known = callers.get(authorization);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Uni.createFrom().item(known.identity());
        }
        return oidc.authenticate(request, identities).map(identity -> remember(authorization, identity));
    }

    private SecurityIdentity remember(String authorization, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        // made anew, because the identity that OIDC gives holds on to its request
        var caller = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .addAttribute(SourceGrants.CLAIM, SourceGrants.ofClaim(token.getClaim(SourceGrants.CLAIM)))
                .build();
        var now = clock.instant();
        var expires = Instant.ofEpochSecond(token.getExpirationTime());
        var until = now.plus(remembered);
        callers.values().removeIf(other -> !now.isBefore(other.until()));
        if (callers.size() >= MOST) {
            callers.clear();
        }
        callers.put(authorization, new Caller(caller, expires.isBefore(until) ? expires : until));
        return caller;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}

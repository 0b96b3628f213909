package dev.probity.cases.identity;

import dev.probity.cases.CaseConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Refuses tokens of a realm that stands elsewhere: the local suite's sign-ins, whose passwords everyone knows, open nothing outside it; see ADR 0051. */
@ApplicationScoped
public class PlaceOfSignIn implements SecurityIdentityAugmentor {
    /** Claim by which a realm says what kind of place it stands in; a token without it is good everywhere. */
    private static final String CLAIM = "probity_place";

    private static final Logger LOG = Logger.getLogger(PlaceOfSignIn.class);

    private final PlaceKind here;

    PlaceOfSignIn(CaseConfig config) {
        this.here = config.place();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || isOfHere(token.getClaim(CLAIM))) {
            return Uni.createFrom().item(identity);
        }
        LOG.warnf("token of a realm in another kind of place refused place=%s", here);
        return Uni.createFrom().failure(new AuthenticationFailedException("the token is of another kind of place"));
    }

    private boolean isOfHere(@Nullable Object place) {
        return place == null || here.name().equalsIgnoreCase(place.toString());
    }
}

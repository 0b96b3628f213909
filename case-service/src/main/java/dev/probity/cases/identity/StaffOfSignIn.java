package dev.probity.cases.identity;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds which member of staff signed in: the same id by which events call them, as a claim of access and identity tokens. */
@ApplicationScoped
public class StaffOfSignIn implements SecurityIdentityAugmentor {
    private static final Logger LOG = Logger.getLogger(StaffOfSignIn.class);

    private final String claim;

    StaffOfSignIn(CaseConfig config) {
        this.claim = config.wall().staffClaim();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var id = identity.getPrincipal() instanceof JsonWebToken token ? written(token.getClaim(claim)) : null;
        if (id == null) {
            return Uni.createFrom().item(identity);
        }
        try {
            var staff = new PartyRef(SubjectKind.STAFF, id).toString();
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(Actor.STAFF, staff)
                            .build());
        } catch (IllegalArgumentException e) {
            LOG.warnf("a staff id in a token that is none claim=%s", claim);
            return Uni.createFrom().item(identity);
        }
    }

    /** Some providers write numbers as numbers. Null where none is there, and where there are several. */
    private static @Nullable String written(@Nullable Object claim) {
        return switch (claim) {
            case String text -> text.strip();
            case Number number -> number.toString();
            case JsonNumber number -> number.toString();
            case null, default -> null;
        };
    }
}

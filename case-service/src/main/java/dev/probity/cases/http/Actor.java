package dev.probity.cases.http;

import dev.probity.cases.wall.Reader;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param id user name at the identity provider
 * @param name how colleagues know them
 * @param roles what they may do
 * @param staff which member of staff they are, as staff:id; null for who is none
 */
public record Actor(
        String id, String name, Set<String> roles, @Nullable String staff) {
    /** Attribute of an identity: which member of staff it is, as staff:id. */
    public static final String STAFF = "probity.staff";

    /** For what the service does by rule. */
    public static final Actor PROBITY = new Actor(Reader.PROBITY.user(), "Probity", Set.of(), null);

    private static final int LONGEST = 128;

    public static Actor of(SecurityIdentity identity) {
        var id = identity.getPrincipal().getName();
        if (id == null || id.isBlank() || id.length() > LONGEST || id.equals(PROBITY.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The token names no one who can work here.");
        }
        var name = identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String n
                ? n.strip()
                : "";
        return new Actor(
                id,
                name.isEmpty() || name.length() > LONGEST ? id : name,
                identity.getRoles(),
                identity.getAttribute(STAFF));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}

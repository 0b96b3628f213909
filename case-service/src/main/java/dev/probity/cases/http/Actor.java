package dev.probity.cases.http;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks.
 *
 * @param id user name at the identity provider
 * @param name how colleagues know them
 * @param roles what they may do
 */
public record Actor(String id, String name, Set<String> roles) {
    /** For what the service does by rule. */
    public static final Actor PROBITY = new Actor("probity", "Probity", Set.of());

    private static final int LONGEST = 128;

    public static Actor of(SecurityIdentity identity) {
        var id = identity.getPrincipal().getName();
        if (id == null || id.isBlank() || id.length() > LONGEST || id.equals(PROBITY.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The token names no one who can work here.");
        }
        var name = identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String n
                ? n.strip()
                : "";
        return new Actor(id, name.isEmpty() || name.length() > LONGEST ? id : name, identity.getRoles());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}

package dev.probity.cases.wall;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom the database is looked into.
 *
 * @param user user name, or what the service calls itself
 * @param staff which member of staff they are, as staff:id; null for an outsider and for the service
 * @param roles in which roles they work; none for the service
 */
public record Reader(String user, @Nullable String staff, Set<String> roles) {
    /** What the service does by rule: no wall stands between it and anyone. */
    public static final Reader PROBITY = new Reader("probity", null, Set.of());

    public Reader {
        roles = Set.copyOf(roles);
    }

    /** As the database is told them, each between spaces. */
    String rolesInWords() {
        return " " + String.join(" ", roles) + " ";
    }
}

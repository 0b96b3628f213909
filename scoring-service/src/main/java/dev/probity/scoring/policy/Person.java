package dev.probity.scoring.policy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a member of staff stands, as far as a policy asks; an empty text for what is not known.
 *
 * @param country ISO 3166-1 alpha-2 code of the country of work
 * @param site where
 * @param role what they do
 */
public record Person(String country, String site, String role) {
    /** Somebody whose profile has not come. */
    public static final Person UNKNOWN = new Person("", "", "");

    private static final String BETWEEN = "\n";
    private static final int PARTS = 3;

    byte[] bytes() {
        return String.join(BETWEEN, country, site, role).getBytes(StandardCharsets.UTF_8);
    }

    /** The person as stored; unknown where nothing is. */
    public static Person of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return UNKNOWN;
        }
        var parts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, PARTS);
        return new Person(parts[0], parts[1], parts[2]);
    }
}

package dev.probity.ingest.http;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The CloudEvents sources that a caller may send for: prefixes, or {@code *} for all. */
public record SourceGrants(List<String> prefixes) {
    public static final String CLAIM = "probity_sources";
    private static final String ALL = "*";

    public SourceGrants {
        prefixes = List.copyOf(prefixes);
    }

    /** Every source: what runs the suite may see to all of it. */
    public static SourceGrants all() {
        return new SourceGrants(List.of(ALL));
    }

    /** From the claim of a token; a caller without the claim may send for no source. */
    static SourceGrants ofClaim(@Nullable Object claim) {
        return new SourceGrants(
                claim instanceof Collection<?> list
                        ? list.stream().map(SourceGrants::word).toList()
                        : List.of());
    }

    /** What the sign-in found; a caller without it may send for no source. */
    public static SourceGrants of(SecurityIdentity caller) {
        SourceGrants grants = caller.getAttribute(CLAIM);
        return grants == null ? new SourceGrants(List.of()) : grants;
    }

    /** Whether nothing is withheld, not even what has no source that could be read. */
    public boolean areAll() {
        return prefixes.contains(ALL);
    }

    /** Whether events of that source are welcome from this caller. */
    public boolean allow(String source) {
        for (var prefix : prefixes) {
            if (prefix.equals(ALL) || source.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** JSON claims hold strings of the token library's own kind, which print with quotes. */
    private static String word(Object item) {
        return item instanceof jakarta.json.JsonString text ? text.getString() : item.toString();
    }
}

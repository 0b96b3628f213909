package dev.probity.cases.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subject is. */
@Schema(description = "What a subject is.")
public enum SubjectKind {
    STAFF,
    MERCHANT,
    REVIEWER,
    PERSON,
    ORG;

    /** The kind of that name on topics. */
    public static Optional<SubjectKind> ofWire(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** Whoever is neither staff nor merchant stands between them. */
    public boolean goBetween() {
        return switch (this) {
            case PERSON, ORG, REVIEWER -> true;
            case STAFF, MERCHANT -> false;
        };
    }

    /** Name on topics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

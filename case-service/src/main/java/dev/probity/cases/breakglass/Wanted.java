package dev.probity.cases.breakglass;

import dev.probity.cases.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which case somebody means.
 *
 * @param id its id; null where they gave a number
 * @param number its number; null where they gave an id
 */
record Wanted(@Nullable UUID id, @Nullable Long number) {
    private static final Pattern REF = Pattern.compile("(?:c-)?(\\d{1,15})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Wanted of(String text) {
        var asked = text.strip().toLowerCase(Locale.ROOT);
        var ref = REF.matcher(asked);
        if (ref.matches()) {
            return new Wanted(null, Long.valueOf(ref.group(1)));
        }
        if (ID.matcher(asked).matches()) {
            return new Wanted(UUID.fromString(asked), null);
        }
        throw ProblemException.invalid("/case", "case", "Name a case by its reference, as C-1042, or by its id.");
    }

    /** What stands for the case where nobody knows whether there is one. */
    UUID file() {
        return id == null ? UUID.nameUUIDFromBytes(text().getBytes(StandardCharsets.UTF_8)) : id;
    }

    /** As it is written down. */
    String text() {
        return id == null ? "C-" + number : id.toString();
    }
}

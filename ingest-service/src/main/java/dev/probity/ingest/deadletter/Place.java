package dev.probity.ingest.deadletter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a dead letter stands; written as {@code partition-offset}.
 *
 * @param partition partition of {@code probity.dead-letters}
 * @param offset offset in it
 */
public record Place(int partition, long offset) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,10})-([0-9]{1,19})");

    /** The place written as text; empty when the text is none. */
    public static Optional<Place> parse(String text) {
        var written = WRITTEN.matcher(text);
        try {
            return written.matches()
                    ? Optional.of(new Place(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}

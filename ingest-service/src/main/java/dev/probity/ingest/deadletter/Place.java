package dev.probity.ingest.deadletter;

import java.util.Optional;

/**
 * Where a dead letter stands; written as {@code partition-offset}.
 *
 * @param partition partition of {@code probity.dead-letters}
 * @param offset offset in it
 */
public record Place(int partition, long offset) {
    /** The place written as text; empty when the text is none. */
    public static Optional<Place> parse(String text) {
        int dash = text.indexOf('-');
        if (dash <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Place(Integer.parseInt(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}

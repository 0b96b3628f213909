package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that ties a party to another.
 *
 * @param with the other, as {@code kind:id}
 * @param by what it is
 * @param identifier what both were seen with, by its stand-in; null where nothing is shared
 * @param payer who paid, as {@code kind:id}; null where it is no payment
 * @param count how often, at least: of payments and contacts only the first and the last are kept
 * @param unticketed how many of the touches no ticket covered; 0 for all else
 * @param sum amounts of the payments that are kept, in the currency that is judged; null where amounts are not kept
 * @param events oldest first; all that are kept, never none
 */
public record Neighbour(
        String with,
        By by,
        @Nullable SharedIdentifier identifier,
        @Nullable String payer,
        int count,
        int unticketed,
        @Nullable Double sum,
        List<EvidenceRef> events) {
    /** Sorts of ties, the most telling first. */
    public enum By {
        SHARED_IDENTIFIER,
        PAYMENT,
        CONTACT,
        TOUCH
    }

    /**
     * An identifier that both were seen with.
     *
     * @param kind PHONE, EMAIL and so on
     * @param key stand-in of the value, the same for all who share it
     * @param sharers how many parties share it
     * @param hubLimit so many may share one of that kind; one that more share is a hub
     */
    public record SharedIdentifier(TieKind kind, String key, int sharers, int hubLimit) {}

    public Neighbour {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a tie rests on events");
        }
        events = events.stream().distinct().sorted(Strand.BY_TIME).toList();
    }

    /** When the first of the events that are known happened. */
    public Instant first() {
        return events.getFirst().time();
    }

    /** When the last of them happened. */
    public Instant last() {
        return events.getLast().time();
    }
}

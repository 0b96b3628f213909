package dev.probity.scoring.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points to one event that a finding rests on.
 *
 * @param source CloudEvents source
 * @param id CloudEvents id, unique within the source
 * @param type CloudEvents type
 * @param time when it happened
 * @param merchant the merchant it concerns as {@code merchant:id}; null when it concerns none
 * @param ticketed whether a ticket covered it; null when that has no meaning for its type
 * @param what what it says, in few words and without anybody's name, as "export merchant sales, 300 records"; null when that is not known any more
 */
public record EvidenceRef(
        String source,
        String id,
        String type,
        Instant time,
        @Nullable String merchant,
        @Nullable Boolean ticketed,
        @Nullable String what) {
    /** One of which no more is known than that it was. */
    public EvidenceRef(
            String source,
            String id,
            String type,
            Instant time,
            @Nullable String merchant,
            @Nullable Boolean ticketed) {
        this(source, id, type, time, merchant, ticketed, null);
    }
}

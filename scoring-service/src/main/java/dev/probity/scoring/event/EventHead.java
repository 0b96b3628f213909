package dev.probity.scoring.event;

import java.time.Instant;

/**
 * What every event has.
 *
 * @param source CloudEvents source
 * @param id CloudEvents id, unique within the source
 * @param type CloudEvents type
 * @param time when it happened
 */
public record EventHead(String source, String id, String type, Instant time) {
    /** Stands for (source, id) where a repetition is looked for. */
    public long fingerprint() {
        return Fingerprint.of(source, id);
    }
}

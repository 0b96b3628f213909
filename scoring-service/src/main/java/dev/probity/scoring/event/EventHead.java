package dev.probity.scoring.event;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /** Points to this event from a finding. */
    public EvidenceRef evidence(@Nullable String merchant, @Nullable Boolean ticketed) {
        return new EvidenceRef(source, id, type, time, merchant, ticketed);
    }
}

package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.List;

/**
 * Somebody or something leads from a person to a merchant: evidence at the pair, beside its touches and gains. The latest word on a pair replaces the ones before.
 *
 * @param staff from whom, as {@code staff:id}
 * @param merchant to whom, as {@code merchant:id}
 * @param logE ln of the path's e-value: its mean is at most 1 for innocent people, given whom they touched
 * @param at event time of its latest hop
 * @param words one phrase without names of people, such as "a payment path of three hops through one go-between"
 * @param evidence the events of its hops
 */
public record Path(String staff, String merchant, float logE, Instant at, String words, List<EvidenceRef> evidence) {
    public Path {
        if (!Float.isFinite(logE)) {
            throw new IllegalArgumentException("a path's weight is finite: " + logE);
        }
        evidence = List.copyOf(evidence);
    }
}

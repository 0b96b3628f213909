package dev.probity.scoring.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finding in words, figures and events.
 *
 * @param summary one plain sentence without names of people
 * @param facts figures by name, in order of name
 * @param evidence events it rests on, newest first, at most {@link #MOST_EVIDENCE}
 * @param evidenceCount all events it rests on
 */
public record Account(String summary, Map<String, Double> facts, List<EvidenceRef> evidence, int evidenceCount) {
    public static final int MOST_EVIDENCE = 50;

    public Account {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
        evidence = List.copyOf(evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence);
        evidenceCount = Math.max(evidenceCount, evidence.size());
    }

    /** The same account with one more figure. */
    Account with(String fact, double value) {
        var more = new TreeMap<>(facts);
        more.put(fact, value);
        return new Account(summary, more, evidence, evidenceCount);
    }

    /** The same account in other words. */
    Account saying(String words) {
        return new Account(words, facts, evidence, evidenceCount);
    }

    /** The same account with at most that many events shown. */
    public Account showing(int most) {
        return evidence.size() <= most ? this : new Account(summary, facts, evidence.subList(0, most), evidenceCount);
    }
}

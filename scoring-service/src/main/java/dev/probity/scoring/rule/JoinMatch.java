package dev.probity.scoring.rule;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.sigma.LogEvent;
import dev.probity.scoring.sigma.RuleMatch;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A match of a rule on its way to a correlation.
 *
 * @param rule id of the rule
 * @param name its short name; null if it has none
 * @param party whom the event is about
 * @param event the event
 * @param fields what the correlation asks of it, by the names it has in that rule's events
 */
record JoinMatch(String rule, @Nullable String name, String party, EvidenceRef event, Map<String, String> fields) {
    /** By time; what happened at once by source, id and rule, so that the order is the same wherever it comes from. */
    static final Comparator<JoinMatch> IN_ORDER = Comparator.<JoinMatch, java.time.Instant>comparing(
                    match -> match.event().time())
            .thenComparing(match -> match.event().source())
            .thenComparing(match -> match.event().id())
            .thenComparing(JoinMatch::rule);

    JoinMatch {
        fields = Map.copyOf(fields);
    }

    /** What the event is called while it is joined. */
    String called() {
        return event.source() + "\n" + event.id();
    }

    RuleMatch match() {
        var read = LogEvent.empty(List.of());
        new TreeMap<>(fields).forEach(read::with);
        return new RuleMatch(new RuleMatch.Rule(rule, name), event.time(), read, List.of(called()));
    }

    boolean same(JoinMatch other) {
        return rule.equals(other.rule) && called().equals(other.called());
    }

    /** Bytes that it is written in, at most. */
    int size() {
        int characters = rule.length()
                + party.length()
                + called().length()
                + event.type().length();
        for (var field : fields.entrySet()) {
            characters += field.getKey().length() + field.getValue().length();
        }
        return 3 * characters
                + 2 * (8 + fields.size() * 2)
                + Long.BYTES
                + Integer.BYTES
                + (name == null ? 0 : 3 * name.length());
    }

    void write(ByteBuffer out) {
        RuleBytes.put(out, rule);
        RuleBytes.put(out, name == null ? "" : name);
        RuleBytes.put(out, party);
        RuleBytes.put(out, event);
        out.put((byte) fields.size());
        new TreeMap<>(fields).forEach((field, value) -> {
            RuleBytes.put(out, field);
            RuleBytes.put(out, value);
        });
    }

    static JoinMatch read(ByteBuffer in) {
        var rule = RuleBytes.text(in);
        var name = RuleBytes.text(in);
        var party = RuleBytes.text(in);
        var event = RuleBytes.event(in);
        var fields = new TreeMap<String, String>();
        for (int left = in.get(); left > 0; left--) {
            fields.put(RuleBytes.text(in), RuleBytes.text(in));
        }
        return new JoinMatch(rule, name.isEmpty() ? null : name, party, event, fields);
    }
}

package dev.probity.scoring.rule;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.sigma.Correlation;
import dev.probity.scoring.sigma.CorrelationType;
import dev.probity.scoring.sigma.LogEvent;
import dev.probity.scoring.sigma.RuleMatch;
import dev.probity.scoring.sigma.SigmaRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A correlation with all that it builds on, so that one place can tell whether it holds of a group: every match of a rule below it goes to where its group is.
 *
 * @param rule the correlation as a live rule
 * @param tree the correlations that it builds on, each after those that it builds on, and itself last
 * @param bases ids of the detection rules below it
 */
record Joint(LiveRule rule, List<Correlation> tree, Set<String> bases) {
    private static final String BETWEEN = "\u001f"; // the unit separator of ASCII, which stands in no log's value

    private static final int LONGEST_VALUE = 250;

    Joint {
        tree = List.copyOf(tree);
        bases = Set.copyOf(bases);
    }

    static Joint of(LiveRule rule, Correlation root, List<Correlation> all) {
        var wanted = new HashSet<>(List.of(root.rule().id()));
        var tree = new ArrayList<Correlation>();
        var bases = new HashSet<String>();
        for (var correlation : all.reversed()) { // each stands after those that it builds on
            if (wanted.contains(correlation.rule().id())) {
                tree.addFirst(correlation);
                wanted.addAll(correlation.joined());
            }
        }
        bases.addAll(wanted);
        tree.forEach(correlation -> bases.remove(correlation.rule().id()));
        return new Joint(rule, tree, bases);
    }

    Correlation root() {
        return tree.getLast();
    }

    /** Why the stream can't judge it, though a preview can; null if it can. */
    @Nullable
    String obstacle() {
        var root = root();
        for (var below : tree.subList(0, tree.size() - 1)) {
            if (!below.rule().groupBy().containsAll(root.rule().groupBy())) {
                return "on the stream a correlation may group only by fields that those below it ("
                        + below.rule().title() + ") group by too: else its groups can't be kept together";
            }
        }
        if (root.judgedAtTheEnd() && tree.size() > 1) {
            return "on the stream a correlation that builds on others can't be judged when its timespan is over (lt,"
                    + " lte, eq, neq)";
        }
        boolean beyond = tree.stream()
                .filter(one -> one.rule().type() == CorrelationType.EVENT_COUNT
                        || one.rule().type() == CorrelationType.VALUE_COUNT)
                .flatMap(one -> one.rule().conditions().stream())
                .anyMatch(bound -> bound.value() > JoinGroup.MOST_KEPT);
        return beyond ? "on the stream a correlation counts up to " + JoinGroup.MOST_KEPT : null;
    }

    /** How long a match counts at most. */
    Duration span() {
        return tree.stream().map(one -> one.rule().timespan()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Key of the group that a match belongs to; null where it belongs to none. */
    @Nullable
    String key(RuleMatch match) {
        var group = root().group(match);
        return group == null ? null : rule.row() + BETWEEN + String.join(BETWEEN, group);
    }

    /** The match with what the tree asks of its event and no more. */
    JoinMatch match(SigmaRule of, String party, EvidenceRef ref, LogEvent event) {
        var fields = new TreeMap<String, String>();
        var called = new RuleMatch.Rule(of.id(), of.name());
        for (var correlation : tree) {
            Stream.concat(correlation.rule().groupBy().stream(), correlation.rule().field().stream())
                    .map(name -> correlation.field(name, called))
                    .forEach(field -> {
                        var value = event.first(field);
                        if (value != null) {
                            fields.put(field, cut(value));
                        }
                    });
        }
        return new JoinMatch(of.id(), of.name(), party, ref, fields);
    }

    /** A long value is carried by its beginning and what sets it apart. */
    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, LONGEST_VALUE) + "…" + Long.toHexString(Fingerprint.of(value));
    }

    /** Whether the timespans that a match of that time may stand in were judged for good. */
    boolean judged(Instant time, Duration grace, Instant clock) {
        return root().judgedAtTheEnd() && !time.plus(span()).plus(grace).isAfter(clock);
    }

    /** When nothing that is older can matter any more, as of the time that a group's newest match happened. */
    Instant forgets(Instant newest, Duration grace) {
        return newest.minus(span()).minus(grace);
    }
}

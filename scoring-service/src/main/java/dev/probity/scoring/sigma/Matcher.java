package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All rules compiled into one. Rules are set apart by the kinds of log that they speak about; for each kind of event there is one
 * {@link RuleIndex}, made when the first such event comes and shared by all sessions.
 */
public final class Matcher {
    /** Senders choose the kinds' names, so there may be any number of them. */
    private static final int MOST_KINDS_REMEMBERED = 1_000;

    private final List<SigmaRule> rules;
    private final Map<LogSource, List<Integer>> byLogSource = new HashMap<>();
    private final Map<SortedSet<Integer>, RuleIndex> indexes = new ConcurrentHashMap<>();

    private final Set<List<LogSource>> kindsSeen = ConcurrentHashMap.newKeySet();

    public Matcher(List<SigmaRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            byLogSource
                    .computeIfAbsent(rules.get(i).logSource(), any -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Makes what another one has made so far, so that no event has to wait for it. */
    public void prepare(Matcher other) {
        other.kindsSeen.forEach(this::index);
    }

    /** Begins to match events, on one thread. */
    public Session session() {
        return new Session();
    }

    private RuleIndex index(List<LogSource> sources) {
        if (kindsSeen.size() < MOST_KINDS_REMEMBERED) {
            kindsSeen.add(sources);
        }
        SortedSet<Integer> wanted = new TreeSet<>();
        byLogSource.forEach((source, numbers) -> {
            if (sources.isEmpty() || sources.stream().anyMatch(source::covers)) {
                wanted.addAll(numbers);
            }
        });
        return indexes.computeIfAbsent(
                wanted, any -> new RuleIndex(wanted.stream().map(rules::get).toList()));
    }

    /** One thread's way through the events. */
    public final class Session {
        private final Map<List<LogSource>, RuleTrial> bySources = new HashMap<>();
        private final Map<RuleIndex, RuleTrial> byIndex = new HashMap<>();

        private Session() {}

        /** The rules whose conditions hold of the event, in the order in which they were given. */
        public List<SigmaRule> matches(LogEvent event) {
            RuleTrial trial = bySources.get(event.sources());
            if (trial == null) {
                trial = byIndex.computeIfAbsent(index(event.sources()), RuleTrial::new);
                if (bySources.size() < MOST_KINDS_REMEMBERED) {
                    bySources.put(event.sources(), trial);
                }
            }
            return trial.matches(event);
        }
    }
}

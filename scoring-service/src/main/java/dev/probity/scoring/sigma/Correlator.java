package dev.probity.scoring.sigma;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins matches to correlations, in memory: for previews, and for one partition's share of a stream. */
public final class Correlator {
    private record Group(String correlation, List<String> values) {}

    private final List<Correlation> correlations;
    private final Map<Group, CorrelationWindow> windows = new HashMap<>();
    private final String alwaysSpeaks;

    /**
     * For these correlations.
     *
     * @param correlations each after those that it builds on
     */
    public Correlator(List<Correlation> correlations) {
        this(correlations, "");
    }

    /**
     * For these correlations, of which one speaks with every match with which it holds, not only when it comes to hold.
     *
     * @param alwaysSpeaks its id
     */
    public Correlator(List<Correlation> correlations, String alwaysSpeaks) {
        this.correlations = List.copyOf(correlations);
        this.alwaysSpeaks = alwaysSpeaks;
    }

    /** Takes the matches of one event, which is not earlier than those before it. */
    public List<CorrelationMatch> add(List<RuleMatch> matches) {
        List<RuleMatch> known = new ArrayList<>(matches);
        List<CorrelationMatch> spoken = new ArrayList<>();
        for (Correlation correlation : correlations) {
            for (RuleMatch match : List.copyOf(known)) {
                if (correlation.joined().contains(match.rule().id())) {
                    join(correlation, match, known, spoken);
                }
            }
        }
        return spoken;
    }

    private void join(Correlation correlation, RuleMatch match, List<RuleMatch> known, List<CorrelationMatch> spoken) {
        List<String> group = correlation.group(match);
        if (group == null) {
            return;
        }
        CorrelationWindow window = windows.computeIfAbsent(
                new Group(correlation.rule().id(), group),
                any -> new CorrelationWindow(
                        correlation, group, correlation.rule().id().equals(alwaysSpeaks)));
        CorrelationMatch one = window.add(match);
        if (one != null) {
            spoken.add(one);
            RuleMatch.Rule name = new RuleMatch.Rule(
                    correlation.rule().id(), correlation.rule().name());
            known.add(new RuleMatch(name, match.time(), window.last().event(), one.events()));
        }
    }

    /** Judges what waits for its timespan to be over, as of a time that nothing comes before any more. */
    public List<CorrelationMatch> end(Instant now) {
        List<CorrelationMatch> spoken = new ArrayList<>();
        for (CorrelationWindow window : windows.values()) {
            CorrelationMatch one = window.end(now);
            if (one != null) {
                spoken.add(one);
            }
        }
        return spoken;
    }
}

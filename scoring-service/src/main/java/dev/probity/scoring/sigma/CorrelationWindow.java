package dev.probity.scoring.sigma;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one group of one correlation remembers. A condition that more matches can only fulfil is judged with every match, over the
 * timespan that ends with it, and speaks once until it has ceased to hold. Any other is judged once, when a timespan that began with a
 * match is over.
 */
final class CorrelationWindow {
    private final Correlation correlation;
    private final List<String> group;
    private final Deque<RuleMatch> matches = new ArrayDeque<>();
    private final boolean always;
    private boolean held;

    /**
     * @param always whether it speaks with every match with which it holds
     */
    CorrelationWindow(Correlation correlation, List<String> group, boolean always) {
        this.always = always;
        this.correlation = correlation;
        this.group = group;
    }

    /** Takes a match, later than all before it. */
    @Nullable
    CorrelationMatch add(RuleMatch match) {
        if (correlation.judgedAtTheEnd()) {
            CorrelationMatch ended = end(match.time());
            matches.add(match);
            return ended;
        }
        matches.add(match);
        Instant begin = match.time().minus(correlation.rule().timespan());
        while (!matches.getFirst().time().isAfter(begin)) {
            matches.removeFirst();
        }
        double measured = measured();
        boolean before = held;
        held = correlation.holds(measured);
        return held && (always || !before) ? speak(match.time(), measured) : null;
    }

    /** Judges the timespan if it is over by now, and forgets it. */
    @Nullable
    CorrelationMatch end(Instant now) {
        if (matches.isEmpty() || !correlation.judgedAtTheEnd()) {
            return null;
        }
        Instant end = matches.getFirst().time().plus(correlation.rule().timespan());
        if (now.isBefore(end)) {
            return null;
        }
        double measured = measured();
        CorrelationMatch spoken = correlation.holds(measured) ? speak(end, measured) : null;
        matches.clear();
        return spoken;
    }

    private CorrelationMatch speak(Instant to, double measured) {
        List<String> events = matches.stream()
                .flatMap(match -> match.events().stream())
                .distinct()
                .toList();
        return new CorrelationMatch(correlation, group, matches.getFirst().time(), to, measured, events);
    }

    /** The last match, which a correlation that builds on this one sees. */
    RuleMatch last() {
        return matches.getLast();
    }

    private double measured() {
        return switch (correlation.rule().type()) {
            case EVENT_COUNT -> matches.size();
            case VALUE_COUNT -> values().stream().distinct().count();
            case TEMPORAL ->
                matches.stream().map(match -> match.rule().id()).distinct().count();
            case TEMPORAL_ORDERED -> inOrder();
            case VALUE_SUM -> numbers().stream().mapToDouble(i -> i).sum();
            case VALUE_AVG -> numbers().stream().mapToDouble(i -> i).average().orElse(Double.NaN);
            case VALUE_PERCENTILE -> {
                Double percentile = correlation.rule().percentile();
                yield percentile == null ? rarestShare() : percentile(percentile);
            }
        };
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        for (RuleMatch match : matches) {
            String value = correlation.value(match);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private List<Double> numbers() {
        return values().stream()
                .map(Checks::number)
                .filter(number -> !number.isNaN())
                .toList();
    }

    /** How many of the joined rules matched one after the other, from the first on. */
    private int inOrder() {
        int next = 0;
        for (RuleMatch match : matches) {
            if (next < correlation.joined().size()
                    && correlation.joined().get(next).equals(match.rule().id())) {
                next++;
            }
        }
        return next;
    }

    /** The least number that so many percent of the numbers don't exceed (nearest rank). */
    private double percentile(double percent) {
        List<Double> ordered = numbers().stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * ordered.size());
        return ordered.isEmpty() ? Double.NaN : ordered.get(Math.max(rank, 1) - 1);
    }

    /** In percent of all values, how often the least frequent one came. */
    private double rarestShare() {
        Map<String, Integer> counts = new HashMap<>();
        List<String> values = values();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(count -> 100.0 * count / values.size())
                .min()
                .orElse(Double.NaN);
    }
}

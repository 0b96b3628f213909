package dev.probity.scoring.sigma;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tries rules on sample events; keeps nothing. */
public final class Preview {
    /** A sample: what the caller calls it, when it happened, what it says. */
    public record Sample(String id, Instant time, LogEvent event) {}

    /** Which rule matched which samples. */
    public record Matched(SigmaRule rule, String event) {}

    /**
     * What came of it.
     *
     * @param matched in order of time
     * @param correlated in the order in which they came to hold
     */
    public record Result(List<Matched> matched, List<CorrelationMatch> correlated) {}

    private Preview() {}

    /** Tries all rules of the book on all samples, in order of their times whatever order they come in. */
    public static Result of(RuleBook book, List<Sample> samples) {
        Matcher.Session session = new Matcher(book.rules()).session();
        Correlator correlator = new Correlator(book.correlations());
        List<Matched> matched = new ArrayList<>();
        List<CorrelationMatch> correlated = new ArrayList<>();
        List<Sample> ordered =
                samples.stream().sorted(Comparator.comparing(Sample::time)).toList();
        for (Sample sample : ordered) {
            List<RuleMatch> matches = new ArrayList<>();
            for (SigmaRule rule : session.matches(sample.event())) {
                matched.add(new Matched(rule, sample.id()));
                matches.add(new RuleMatch(
                        new RuleMatch.Rule(rule.id(), rule.name()),
                        sample.time(),
                        sample.event(),
                        List.of(sample.id())));
            }
            correlated.addAll(correlator.add(matches));
        }
        correlated.addAll(correlator.end(Instant.MAX));
        correlated.sort(Comparator.comparing(CorrelationMatch::to));
        return new Result(List.copyOf(matched), List.copyOf(correlated));
    }
}

package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was read: rules, correlations, and what could not be read. */
public final class RuleDocuments {
    private final List<SigmaRule> rules = new ArrayList<>();
    private final List<CorrelationRule> correlations = new ArrayList<>();
    private final List<RuleFilter> filters = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    void add(SigmaRule rule) {
        rules.add(rule);
    }

    void add(CorrelationRule correlation) {
        correlations.add(correlation);
    }

    void add(RuleFilter filter) {
        filters.add(filter);
    }

    void add(RuleProblem problem) {
        problems.add(problem);
    }

    /** Takes in what another file gave. */
    public void add(RuleDocuments others) {
        rules.addAll(others.rules);
        correlations.addAll(others.correlations);
        filters.addAll(others.filters);
        problems.addAll(others.problems);
    }

    public List<SigmaRule> rules() {
        return Collections.unmodifiableList(rules);
    }

    public List<CorrelationRule> correlations() {
        return Collections.unmodifiableList(correlations);
    }

    public List<RuleFilter> filters() {
        return Collections.unmodifiableList(filters);
    }

    public List<RuleProblem> problems() {
        return Collections.unmodifiableList(problems);
    }
}

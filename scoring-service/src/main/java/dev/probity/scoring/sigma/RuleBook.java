package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules and correlations that fit together: every name and id stands for one of them, and every correlation joins rules that are here.
 * What doesn't fit becomes a {@link RuleProblem} and is left out, and so is what builds on it.
 */
public final class RuleBook {
    private final List<SigmaRule> rules = new ArrayList<>();
    private final List<Correlation> correlations = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    /** By id and by name, the id of the rule or correlation that is meant. */
    private final Map<String, String> ids = new HashMap<>();

    private final Map<String, CorrelationRule> waiting = new LinkedHashMap<>();

    public RuleBook(RuleDocuments documents) {
        problems.addAll(documents.problems());
        for (SigmaRule rule : documents.rules()) {
            if (takes(rule.id(), rule.name(), rule.title(), rule.source(), rule.line())) {
                rules.add(rule);
            }
        }
        documents.filters().forEach(this::filter);
        for (CorrelationRule rule : documents.correlations()) {
            if (takes(rule.id(), rule.name(), rule.title(), rule.source(), rule.line())) {
                waiting.put(rule.id(), rule);
            }
        }
        resolve();
    }

    private void filter(RuleFilter filter) {
        Set<String> wanted = new HashSet<>();
        filter.rules().forEach(name -> wanted.add(idOf(name)));
        rules.replaceAll(rule -> {
            boolean meant = filter.isForAny() || wanted.remove(rule.id());
            return meant && filter.logSource().covers(rule.logSource()) ? filter.before(rule) : rule;
        });
        if (!filter.isForAny() && !wanted.isEmpty()) {
            problems.add(new RuleProblem(
                    filter.source(),
                    filter.title(),
                    filter.line(),
                    1,
                    "there is no rule with the id or name " + String.join(", ", new java.util.TreeSet<>(wanted))
                            + " here to filter"));
        }
    }

    private boolean takes(String id, @Nullable String name, String title, String source, int line) {
        String taken = ids.containsKey(id) ? id : name != null && ids.containsKey(name) ? name : null;
        if (taken != null) {
            problems.add(new RuleProblem(
                    source, title, line, 1, "another rule is called \"" + taken + "\" too; the first one counts"));
            return false;
        }
        ids.put(id, id);
        if (name != null) {
            ids.put(name, id);
        }
        return true;
    }

    /** Round by round takes the correlations all of whose rules are here; what is left over waits for itself or for nothing. */
    private void resolve() {
        Set<String> here = new HashSet<>();
        rules.forEach(rule -> here.add(rule.id()));
        boolean more = true;
        while (more) {
            List<CorrelationRule> ready = waiting.values().stream()
                    .filter(rule -> missing(rule, here).isEmpty())
                    .toList();
            for (CorrelationRule rule : ready) {
                waiting.remove(rule.id());
                take(new Correlation(rule, rule.rules().stream().map(this::idOf).toList()), here);
            }
            more = !ready.isEmpty();
        }
        waiting.values().forEach(rule -> problems.add(unresolved(rule, missing(rule, here))));
    }

    private void take(Correlation correlation, Set<String> here) {
        CorrelationRule rule = correlation.rule();
        boolean late = correlations.stream()
                .anyMatch(other -> other.judgedAtTheEnd()
                        && correlation.joined().contains(other.rule().id()));
        if (late) {
            problems.add(new RuleProblem(
                    rule.source(),
                    rule.title(),
                    rule.line(),
                    1,
                    "it builds on a correlation that can only be judged when its timespan is over (lt, lte, eq, neq)"));
        } else {
            here.add(rule.id());
            correlations.add(correlation);
        }
    }

    private RuleProblem unresolved(CorrelationRule rule, List<String> missing) {
        boolean circle = missing.stream().allMatch(name -> waiting.containsKey(idOf(name)));
        String reason = circle
                ? "it builds on itself, by way of " + String.join(", ", missing)
                : "there is no rule with the id or name " + String.join(", ", missing) + " here, or it can't be used";
        return new RuleProblem(rule.source(), rule.title(), rule.line(), 1, reason);
    }

    private List<String> missing(CorrelationRule rule, Set<String> here) {
        return rule.rules().stream().filter(name -> !here.contains(idOf(name))).toList();
    }

    private String idOf(String nameOrId) {
        return ids.getOrDefault(nameOrId, nameOrId);
    }

    /** All rules that can be used. */
    public List<SigmaRule> rules() {
        return List.copyOf(rules);
    }

    /** All correlations that can be used, each after those that it builds on. */
    public List<Correlation> correlations() {
        return List.copyOf(correlations);
    }

    public List<RuleProblem> problems() {
        return List.copyOf(problems);
    }
}

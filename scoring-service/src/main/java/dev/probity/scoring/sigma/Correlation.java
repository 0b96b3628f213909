package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A correlation rule with the rules that it joins found.
 *
 * @param rule as it was read
 * @param joined ids of the rules and correlations whose matches it joins, in the rule's order
 */
public record Correlation(CorrelationRule rule, List<String> joined) {
    public Correlation {
        joined = List.copyOf(joined);
    }

    /**
     * Whether it can only be judged when its timespan is over: as long as more may come, "fewer than" and "exactly" may still change.
     */
    public boolean judgedAtTheEnd() {
        return rule.conditions().stream()
                .anyMatch(bound -> bound.relation() != Relation.GT && bound.relation() != Relation.GTE);
    }

    /** What sets this match's group apart; null if the event lacks one of the fields, so that it belongs to no group. */
    public @Nullable List<String> group(RuleMatch match) {
        List<String> group = new ArrayList<>();
        for (String name : rule.groupBy()) {
            String value = match.event().first(field(name, match.rule()));
            if (value == null) {
                return null;
            }
            group.add(value);
        }
        return group;
    }

    /** The value that is counted, added or compared: of several fields, all together; null if the event lacks one. */
    @Nullable
    String value(RuleMatch match) {
        List<String> values = new ArrayList<>();
        for (String name : rule.field()) {
            String value = match.event().first(field(name, match.rule()));
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return String.join("\u001f", values); // the unit separator of ASCII, which stands in no log's value
    }

    /** What a field is called in the events of one of the rules. */
    public String field(String name, RuleMatch.Rule of) {
        Map<String, String> alias = rule.aliases().getOrDefault(name, Map.of());
        String byId = alias.get(of.id());
        String byName = of.name() == null ? null : alias.get(of.name());
        return byId != null ? byId : byName != null ? byName : name;
    }

    boolean holds(double measured) {
        return rule.conditions().stream().allMatch(bound -> bound.relation().holds(measured, bound.value()));
    }
}

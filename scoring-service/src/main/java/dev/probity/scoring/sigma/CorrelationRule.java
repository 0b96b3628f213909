package dev.probity.scoring.sigma;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One correlation rule, read and checked for itself; whether the rules that it names exist is found when a {@link RuleBook} is made.
 *
 * @param id its id, else its name, else its title
 * @param name the short name that other correlations may use; null if it has none
 * @param type what is counted
 * @param rules ids or names of the rules whose matches it joins, in order
 * @param groupBy fields whose values set groups apart; empty puts all matches into one group
 * @param timespan how long a match counts
 * @param field whose values are counted or added; empty where the type needs none
 * @param conditions what the count must be, all of them
 * @param percentile which percentile of the field's numbers is compared, 0..100; null for the share of its rarest value
 * @param aliases by alias, by rule, the field that stands for it there
 * @param generate whether the rules it names speak for themselves too
 */
public record CorrelationRule(
        String id,
        @Nullable String name,
        String title,
        String description,
        Level level,
        List<String> tags,
        CorrelationType type,
        List<String> rules,
        List<String> groupBy,
        Duration timespan,
        List<String> field,
        List<Bound> conditions,
        @Nullable Double percentile,
        Map<String, Map<String, String>> aliases,
        boolean generate,
        String source,
        int line) {
    /** One side of a condition, such as {@code gte: 10}. */
    public record Bound(Relation relation, double value) {}

    public CorrelationRule {
        tags = List.copyOf(tags);
        rules = List.copyOf(rules);
        groupBy = List.copyOf(groupBy);
        field = List.copyOf(field);
        conditions = List.copyOf(conditions);
        aliases = Map.copyOf(aliases);
    }
}

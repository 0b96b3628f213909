package dev.probity.scoring.sigma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One detection rule, read and checked.
 *
 * @param id its id, else its name, else its title: what findings and correlations call it
 * @param name the short name that correlations may use; null if it has none
 * @param title what it detects, in its author's words
 * @param level how grave its author calls it; medium where it doesn't say
 * @param tags such as {@code attack.t1078}
 * @param falsePositives innocent explanations that its author knows of
 * @param logSource the events it speaks about
 * @param condition what must hold of an event
 * @param source the file or part it came from
 * @param line 1-based line in the source at which it begins
 */
public record SigmaRule(
        String id,
        @Nullable String name,
        String title,
        String description,
        Level level,
        List<String> tags,
        List<String> falsePositives,
        LogSource logSource,
        Expression condition,
        String source,
        int line) {
    public SigmaRule {
        tags = List.copyOf(tags);
        falsePositives = List.copyOf(falsePositives);
    }

    /** The same with another condition. */
    SigmaRule withCondition(Expression other) {
        return new SigmaRule(id, name, title, description, level, tags, falsePositives, logSource, other, source, line);
    }
}

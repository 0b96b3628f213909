package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for {@code %name%} in values with the {@code expand} modifier.
 *
 * @param values by name, the values that one is replaced with, each of which may have wildcards
 */
public record Placeholders(Map<String, List<String>> values) {
    /** None are known: a rule that needs one is refused, as the specification demands. */
    public static final Placeholders NONE = new Placeholders(Map.of());

    private static final Pattern NAME = Pattern.compile("(?<!\\\\)%([^%\\\\]+)%");

    public Placeholders {
        values = Map.copyOf(values);
    }

    /** A name of which nothing is known. */
    static final class UnknownPlaceholderException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownPlaceholderException(String name) {
            super(name, null, false, false);
        }
    }

    /** The value in all its forms. */
    List<String> expand(String value) {
        Matcher found = NAME.matcher(value);
        if (!found.find()) {
            return List.of(value.replace("\\%", "%"));
        }
        String name = found.group(1);
        List<String> known = values.get(name);
        if (known == null) {
            throw new UnknownPlaceholderException(name);
        }
        String before = value.substring(0, found.start()).replace("\\%", "%");
        List<String> expanded = new ArrayList<>();
        for (String after : expand(value.substring(found.end()))) {
            known.forEach(one -> expanded.add(before + one + after));
        }
        return expanded;
    }
}

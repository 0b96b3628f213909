package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads {@code field|modifier|…: value(s)} into tests. */
final class FieldReader {
    private final Placeholders placeholders;

    FieldReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** A text that may stand anywhere in the event. */
    Expression keyword(ScalarNode node) {
        return values(null, Modifiers.of(node, List.of()), List.of(node));
    }

    Expression read(String key, Node value) {
        List<String> parts = Arrays.asList(key.split("\\|", -1));
        String field = parts.getFirst().isEmpty() ? null : parts.getFirst();
        Modifiers modifiers = Modifiers.of(value, parts.subList(1, parts.size()));
        if (value instanceof SequenceNode list && list.getValue().isEmpty()) {
            throw new RuleSyntaxException(value, "an empty list matches nothing");
        }
        return values(field, modifiers, YamlMap.items(value));
    }

    private Expression values(@Nullable String field, Modifiers modifiers, List<Node> values) {
        List<Expression> tests = new ArrayList<>();
        for (Node value : values) {
            if (!(value instanceof ScalarNode scalar)) {
                throw new RuleSyntaxException(
                        value,
                        "the value of " + (field == null ? "a keyword" : field)
                                + " must be a text, number, true, false or null, or a list of them");
            }
            List<Expression> forms = checks(field, modifiers, scalar).stream()
                    .<Expression>map(check -> new Expression.Is(new FieldTest(field, check)))
                    .toList();
            tests.add(Expression.any(forms));
        }
        Expression joined = modifiers.all() ? Expression.all(tests) : Expression.any(tests);
        return modifiers.negated() ? new Expression.Not(joined) : joined;
    }

    private List<Check> checks(@Nullable String field, Modifiers modifiers, ScalarNode value) {
        if (value.getTag().equals(Tag.NULL)) {
            if (field == null || !modifiers.plain()) {
                throw new RuleSyntaxException(value, "null can't be combined with modifiers, nor be a keyword");
            }
            return List.of(new Check.Null());
        }
        return switch (modifiers.kind()) {
            case EXISTS -> List.of(new Check.Exists(truth(value)));
            case NUMBER -> List.of(new Check.Numeric(modifiers.relation(), number(value)));
            case CALENDAR -> List.of(new Check.Calendar(modifiers.datePart(), modifiers.relation(), number(value)));
            case NETWORK -> List.of(new Check.Network(network(value)));
            case REFERENCE -> List.of(new Check.Reference(value.getValue(), modifiers.place(), modifiers.cased()));
            case REGEX -> regexes(modifiers, value);
            case TEXT -> texts(field, modifiers, value);
        };
    }

    private List<Check> texts(@Nullable String field, Modifiers modifiers, ScalarNode value) {
        List<Check> checks = new ArrayList<>();
        for (String text : expanded(modifiers, value)) {
            for (TextPattern pattern : Encodings.apply(modifiers, text, value)) {
                TextPattern placed = pattern.at(field == null ? Place.WITHIN : modifiers.place());
                checks.add(new Check.Text(modifiers.cased() ? placed.withCase() : placed));
            }
        }
        return checks;
    }

    private List<Check> regexes(Modifiers modifiers, ScalarNode value) {
        List<Check> checks = new ArrayList<>();
        for (String text : expanded(modifiers, value)) {
            checks.add(Check.Regex.of(Regexes.compile(text, modifiers.regexFlags(), value)));
        }
        return checks;
    }

    private List<String> expanded(Modifiers modifiers, ScalarNode value) {
        if (!modifiers.expands()) {
            return List.of(canonical(value));
        }
        try {
            return placeholders.expand(value.getValue());
        } catch (Placeholders.UnknownPlaceholderException unknown) {
            throw new RuleSyntaxException(
                    value,
                    "nothing is known of the placeholder %" + unknown.getMessage()
                            + "%: name its values in the rules' settings");
        }
    }

    /** The value as an event would write it: {@code yes} is true in YAML 1.1, and 0x10 is 16. */
    private static String canonical(ScalarNode value) {
        if (value.getTag().equals(Tag.BOOL)) {
            return String.valueOf(truth(value));
        }
        if (value.getTag().equals(Tag.INT)) {
            try {
                return String.valueOf(Long.decode(value.getValue().replace("_", "")));
            } catch (NumberFormatException tooLarge) {
                return value.getValue();
            }
        }
        return value.getValue();
    }

    private static boolean truth(ScalarNode value) {
        if (!value.getTag().equals(Tag.BOOL)) {
            throw new RuleSyntaxException(value, "\"" + value.getValue() + "\" is neither true nor false");
        }
        return List.of("true", "yes", "on").contains(value.getValue().toLowerCase(Locale.ROOT));
    }

    private static double number(ScalarNode value) {
        try {
            return Double.parseDouble(value.getValue());
        } catch (NumberFormatException none) {
            throw new RuleSyntaxException(value, "\"" + value.getValue() + "\" isn't a number");
        }
    }

    private static Cidr network(ScalarNode value) {
        return Cidr.of(value.getValue())
                .orElseThrow(() -> new RuleSyntaxException(
                        value, "\"" + value.getValue() + "\" isn't a network such as 10.0.0.0/8 or fe80::/10"));
    }
}

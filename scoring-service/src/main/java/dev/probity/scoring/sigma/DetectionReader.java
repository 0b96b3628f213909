package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a document with a {@code detection} (Sigma rules specification 2.1). */
final class DetectionReader {
    private final String source;
    private final int firstLine;
    private final FieldReader fields;

    DetectionReader(String source, int firstLine, Placeholders placeholders) {
        this.source = source;
        this.firstLine = firstLine;
        this.fields = new FieldReader(placeholders);
    }

    SigmaRule read(YamlMap document) {
        String title = document.demandText("title");
        String name = document.text("name");
        return new SigmaRule(
                id(document, title),
                name,
                title,
                orEmpty(document.text("description")),
                level(document),
                document.texts("tags"),
                document.texts("falsepositives"),
                logSource(new YamlMap(document.demand("logsource"), "\"logsource\"")),
                condition(new YamlMap(document.demand("detection"), "\"detection\""), Set.of("condition", "timeframe")),
                source,
                firstLine + document.node().getStartMark().getLine() + 1);
    }

    /** Reads a document with a {@code filter} (Sigma filters specification 2.0), which is made like a detection. */
    RuleFilter readFilter(YamlMap document) {
        YamlMap filter = new YamlMap(document.demand("filter"), "\"filter\"");
        List<String> rules = filter.texts("rules");
        if (rules.isEmpty()) {
            throw new RuleSyntaxException(filter.node(), "\"rules\" is missing: name the rules, or any");
        }
        return new RuleFilter(
                document.demandText("title"),
                rules,
                logSource(new YamlMap(document.demand("logsource"), "\"logsource\"")),
                condition(filter, Set.of("condition", "rules")),
                source,
                firstLine + document.node().getStartMark().getLine() + 1);
    }

    /** What a rule is called: its id, else its name, else its title. */
    static String id(YamlMap document, String title) {
        String id = document.text("id");
        String name = document.text("name");
        return id != null ? id : name != null ? name : title;
    }

    static Level level(YamlMap document) {
        String word = document.text("level");
        if (word == null) {
            return Level.MEDIUM;
        }
        return Level.of(word)
                .orElseThrow(() -> new RuleSyntaxException(
                        document.demand("level"),
                        "the level \"" + word + "\" isn't one of informational, low, medium, high, critical"));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static LogSource logSource(YamlMap map) {
        LogSource logSource =
                new LogSource(lower(map.text("category")), lower(map.text("product")), lower(map.text("service")));
        if (logSource.equals(new LogSource(null, null, null))) {
            throw new RuleSyntaxException(map.node(), "\"logsource\" names neither category nor product nor service");
        }
        return logSource;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /**
     * @param others keys that aren't search identifiers
     */
    private Expression condition(YamlMap detection, Set<String> others) {
        Node wanted = detection.demand("condition");
        Map<String, Expression> searches = new LinkedHashMap<>();
        detection.values().forEach((name, node) -> {
            if (!others.contains(name)) {
                searches.put(name, search(node));
            }
        });
        if (searches.isEmpty()) {
            throw new RuleSyntaxException(
                    detection.node(), "\"detection\" has no search identifier beside its condition");
        }
        List<Expression> alternatives = new ArrayList<>();
        for (Node one : YamlMap.items(wanted)) {
            alternatives.add(new ConditionParser(one, YamlMap.text(one, "a condition"), searches).parse());
        }
        if (alternatives.isEmpty()) {
            throw new RuleSyntaxException(wanted, "\"condition\" is empty");
        }
        return Expression.any(alternatives);
    }

    private Expression search(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode list -> {
                if (list.getValue().isEmpty()) {
                    throw new RuleSyntaxException(list, "an empty list matches nothing");
                }
                yield Expression.any(list.getValue().stream().map(this::search).toList());
            }
            case ScalarNode keyword -> fields.keyword(keyword);
            default -> throw new RuleSyntaxException(node, "a search identifier is a mapping, a list or a text");
        };
    }

    private Expression map(MappingNode mapping) {
        YamlMap map = new YamlMap(mapping, "a search identifier");
        if (map.values().isEmpty()) {
            throw new RuleSyntaxException(mapping, "an empty mapping matches nothing");
        }
        List<Expression> parts = new ArrayList<>();
        map.values().forEach((key, value) -> parts.add(fields.read(key, value)));
        return Expression.all(parts);
    }
}

package dev.probity.scoring.sigma;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a document with a {@code correlation} (Sigma correlation rules specification 2.1). */
final class CorrelationReader {
    /** The longest timespan: state is kept for it. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private static final Set<String> BOUNDS = Set.of("gt", "gte", "lt", "lte", "eq", "neq");

    private final String source;
    private final int firstLine;

    CorrelationReader(String source, int firstLine) {
        this.source = source;
        this.firstLine = firstLine;
    }

    CorrelationRule read(YamlMap document) {
        YamlMap body = new YamlMap(document.demand("correlation"), "\"correlation\"");
        String title = document.demandText("title");
        CorrelationType type = type(body);
        List<String> rules = body.texts("rules");
        if (rules.isEmpty()) {
            throw new RuleSyntaxException(
                    body.node(), "\"rules\" is missing: a correlation joins the matches of one rule or more");
        }
        Condition condition = condition(body, type, rules.size());
        return new CorrelationRule(
                DetectionReader.id(document, title),
                document.text("name"),
                title,
                DetectionReader.orEmpty(document.text("description")),
                DetectionReader.level(document),
                document.texts("tags"),
                type,
                rules,
                body.texts("group-by"),
                timespan(body.demand("timespan")),
                condition.field(),
                condition.bounds(),
                condition.percentile(),
                aliases(body),
                generate(document, body),
                source,
                firstLine + document.node().getStartMark().getLine() + 1);
    }

    private static CorrelationType type(YamlMap body) {
        String word = body.demandText("type");
        return CorrelationType.of(word)
                .orElseThrow(() -> new RuleSyntaxException(
                        body.demand("type"),
                        "the type \"" + word
                                + "\" isn't one of event_count, value_count, temporal, temporal_ordered,"
                                + " value_sum, value_avg, value_percentile"));
    }

    private static Duration timespan(Node node) {
        String text = YamlMap.text(node, "\"timespan\"");
        java.util.regex.Matcher parts =
                java.util.regex.Pattern.compile("(\\d{1,9})([smhd])").matcher(text);
        if (!parts.matches()) {
            throw new RuleSyntaxException(
                    node, "the timespan \"" + text + "\" isn't a number followed by s, m, h or d, such as 90m");
        }
        Duration span = Duration.of(Long.parseLong(parts.group(1)), unit(parts.group(2)));
        if (span.isZero() || span.compareTo(LONGEST) > 0) {
            throw new RuleSyntaxException(
                    node, "the timespan must be longer than nothing and at most " + LONGEST.toDays() + "d");
        }
        return span;
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }

    private record Condition(
            List<String> field,
            List<CorrelationRule.Bound> bounds,
            @Nullable Double percentile) {}

    private static Condition condition(YamlMap body, CorrelationType type, int rules) {
        Node node = body.find("condition").orElse(null);
        if (node == null) {
            if (!type.temporal()) {
                throw new RuleSyntaxException(body.node(), "\"condition\" is missing");
            }
            return new Condition(List.of(), List.of(new CorrelationRule.Bound(Relation.GTE, rules)), null);
        }
        YamlMap map = new YamlMap(node, "\"condition\"");
        List<CorrelationRule.Bound> bounds = bounds(map);
        List<String> field = map.texts("field");
        if (type.needsField() && field.isEmpty()) {
            throw new RuleSyntaxException(node, "this type needs a \"field\" in its condition");
        }
        if (bounds.isEmpty()) {
            if (!type.temporal()) {
                throw new RuleSyntaxException(node, "the condition says neither gt, gte, lt, lte, eq nor neq");
            }
            bounds = List.of(new CorrelationRule.Bound(Relation.GTE, rules));
        }
        return new Condition(field, bounds, percentile(map, type));
    }

    private static List<CorrelationRule.Bound> bounds(YamlMap map) {
        List<CorrelationRule.Bound> bounds = new ArrayList<>();
        map.values().forEach((key, value) -> {
            if (BOUNDS.contains(key)) {
                bounds.add(new CorrelationRule.Bound(
                        Relation.valueOf(key.toUpperCase(java.util.Locale.ROOT)), number(value)));
            } else if (!key.equals("field") && !key.equals("percentile")) {
                throw new RuleSyntaxException(value, "\"" + key + "\" isn't part of a correlation's condition");
            }
        });
        return bounds;
    }

    private static @Nullable Double percentile(YamlMap map, CorrelationType type) {
        Node node = map.find("percentile").orElse(null);
        if (node == null) {
            return null;
        }
        double percent = number(node);
        if (type != CorrelationType.VALUE_PERCENTILE || !(percent >= 0 && percent <= 100)) {
            throw new RuleSyntaxException(node, "\"percentile\" is from 0 to 100, and only for value_percentile");
        }
        return percent;
    }

    private static double number(Node node) {
        String text = YamlMap.text(node, "a bound");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw new RuleSyntaxException(node, "\"" + text + "\" isn't a number");
        }
    }

    private static Map<String, Map<String, String>> aliases(YamlMap body) {
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        body.find("aliases")
                .ifPresent(node -> new YamlMap(node, "\"aliases\"").values().forEach((alias, fields) -> {
                    Map<String, String> byRule = new LinkedHashMap<>();
                    YamlMap map = new YamlMap(fields, "the alias " + alias);
                    map.values().keySet().forEach(rule -> byRule.put(rule, map.demandText(rule)));
                    aliases.put(alias, Map.copyOf(byRule));
                }));
        return aliases;
    }

    private static boolean generate(YamlMap document, YamlMap body) {
        String word = body.has("generate") ? body.text("generate") : document.text("generate");
        return "true".equals(word);
    }
}

package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Parses a rule's condition; from loosest to tightest: {@code or}, {@code and}, {@code not}, {@code x of}, brackets. */
final class ConditionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*([()|]|[^\\s()|]+)");

    /** Deeper brackets than anybody writes; a bound on the parser's own recursion. */
    private static final int DEEPEST = 50;

    private final Node at;
    private final Map<String, Expression> searches;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    ConditionParser(Node at, String text, Map<String, Expression> searches) {
        this.at = at;
        this.searches = searches;
        Matcher token = TOKEN.matcher(text);
        while (token.lookingAt()) {
            tokens.add(token.group(1));
            token.region(token.end(), text.length());
        }
    }

    Expression parse() {
        if (tokens.isEmpty()) {
            throw wrong("the condition is empty");
        }
        Expression condition = or();
        if (next < tokens.size()) {
            String rest = tokens.get(next);
            throw wrong(
                    rest.equals("|")
                            ? "aggregations after | are no longer part of Sigma: write a correlation rule"
                            : "the condition goes on with \"" + rest + "\" where \"and\", \"or\" or its end should be");
        }
        return condition;
    }

    private Expression or() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(and());
        } while (take("or"));
        return Expression.any(parts);
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(not());
        } while (take("and"));
        return Expression.all(parts);
    }

    private Expression not() {
        boolean negated = false;
        while (take("not")) {
            negated = !negated;
        }
        Expression part = operand();
        return negated ? new Expression.Not(part) : part;
    }

    private Expression operand() {
        if (take("(")) {
            if (++depth > DEEPEST) {
                throw wrong("the condition's brackets are nested too deeply");
            }
            Expression inner = or();
            if (!take(")")) {
                throw wrong("a bracket isn't closed");
            }
            depth--;
            return inner;
        }
        if (next == tokens.size()) {
            throw wrong("the condition ends where a search identifier should be");
        }
        String word = tokens.get(next++);
        String quantity = word.toLowerCase(Locale.ROOT);
        if (next < tokens.size() && tokens.get(next).equalsIgnoreCase("of") && !searches.containsKey(word)) {
            next++;
            return of(quantity);
        }
        Expression search = searches.get(word);
        if (search == null) {
            throw wrong("there is no search identifier \"" + word + "\"; there are "
                    + String.join(", ", searches.keySet()));
        }
        return search;
    }

    private Expression of(String quantity) {
        if (next == tokens.size()) {
            throw wrong("\"" + quantity + " of\" needs \"them\" or a pattern of search identifiers");
        }
        String pattern = tokens.get(next++);
        List<Expression> chosen = chosen(pattern);
        if (chosen.isEmpty()) {
            throw wrong(
                    "no search identifier fits \"" + pattern + "\"; there are " + String.join(", ", searches.keySet()));
        }
        return switch (quantity) {
            case "1", "any" -> Expression.any(chosen);
            case "all" -> Expression.all(chosen);
            default -> throw wrong("\"" + quantity + " of\" isn't known; \"1 of\" and \"all of\" are");
        };
    }

    private List<Expression> chosen(String pattern) {
        boolean them = pattern.equalsIgnoreCase("them");
        Pattern names = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        return searches.entrySet().stream()
                .filter(search -> them
                        ? !search.getKey().startsWith("_")
                        : names.matcher(search.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean take(String word) {
        if (next < tokens.size() && tokens.get(next).equalsIgnoreCase(word)) {
            next++;
            return true;
        }
        return false;
    }

    private RuleSyntaxException wrong(String reason) {
        return new RuleSyntaxException(at, reason);
    }
}

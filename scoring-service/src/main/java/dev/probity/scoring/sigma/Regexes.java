package dev.probity.scoring.sigma;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles rules' regular expressions with RE2, whose time is linear: neither a rule nor an event can make it stand still. */
final class Regexes {
    private Regexes() {}

    static Pattern compile(String text, int flags, Node at) {
        try {
            return Pattern.compile(text, flags);
        } catch (PatternSyntaxException wrong) {
            throw new RuleSyntaxException(
                    at,
                    "not a regular expression that can be used: " + wrong.getDescription()
                            + (lookaround(text)
                                    ? " (look-around isn't part of Sigma's flavour: split the test into two)"
                                    : ""));
        }
    }

    private static boolean lookaround(String text) {
        return text.contains("(?=") || text.contains("(?!") || text.contains("(?<=") || text.contains("(?<!");
    }
}

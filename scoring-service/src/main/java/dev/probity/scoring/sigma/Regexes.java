package dev.probity.scoring.sigma;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles rules' regular expressions with RE2, whose time is linear: neither a rule nor an event can make it stand still. */
final class Regexes {
    /** Flags that don't change what a plain character stands for; anything is compared without its case. */
    private static final java.util.regex.Pattern LEADING_FLAGS = java.util.regex.Pattern.compile("^\\(\\?[ims]+\\)");

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

    /** As {@link Check#anchors}: for each alternative at the top the longest run of plain characters outside groups. */
    static List<String> anchors(String regex) {
        String body = LEADING_FLAGS.matcher(regex).replaceFirst("");
        List<String> anchors = new ArrayList<>();
        RegexRuns runs = new RegexRuns(body);
        do {
            String longest = runs.longest();
            if (longest.isEmpty()) {
                return List.of();
            }
            anchors.add(longest);
        } while (runs.nextAlternative());
        return anchors;
    }

    private static boolean lookaround(String text) {
        return text.contains("(?=") || text.contains("(?!") || text.contains("(?<=") || text.contains("(?<!");
    }
}

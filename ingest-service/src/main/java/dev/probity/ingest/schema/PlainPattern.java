package dev.probity.ingest.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression of the kind that most identifiers have, as loops: {@code ^(word|word):[set]{2}[set]+$}, with or without the words,
 * where only the last set repeats freely. A stream checks a million of them a second.
 */
final class PlainPattern implements TextPattern {
    private static final int ASCII = 128;
    private static final String SET = "\\[[!-~ &&[^\\\\\\[\\]&^]]+]";
    private static final String TIMES = "(?:[+*]|\\{\\d{1,6}(?:,\\d{1,6})?})?";
    private static final Pattern WHOLE =
            Pattern.compile("\\^(?:\\(([a-z]+(?:\\|[a-z]+)*)\\):)?((?:" + SET + TIMES + ")+)\\$");
    private static final Pattern PART = Pattern.compile("(" + SET + ")([+*]|\\{(\\d+)(?:,(\\d+))?})?");

    /**
     * Characters of one set, so many of them.
     *
     * @param set which ASCII characters
     * @param least fewest
     * @param most most
     */
    private record Run(boolean[] set, int least, int most) {
        /** Where it ends when it begins at {@code from}; -1 when it doesn't match there. */
        int end(CharSequence text, int from) {
            int to = text.length() - from > most ? from + most : text.length();
            int at = from;
            while (at < to && text.charAt(at) < ASCII && set[text.charAt(at)]) {
                at++;
            }
            return at - from < least ? -1 : at;
        }
    }

    private final String[] words;
    private final Run[] runs;

    private PlainPattern(String[] words, List<Run> runs) {
        this.words = words;
        this.runs = runs.toArray(Run[]::new);
    }

    /** The compiled pattern; empty when the expression is of another kind. */
    static Optional<TextPattern> of(String regex) {
        var whole = WHOLE.matcher(regex);
        if (!whole.matches()) {
            return Optional.empty();
        }
        List<Run> runs = new ArrayList<>();
        var parts = PART.matcher(whole.group(2));
        while (parts.find()) {
            if (!runs.isEmpty() && runs.getLast().least() != runs.getLast().most()) {
                // what follows a free repetition could be eaten by it: that needs backtracking
                return Optional.empty();
            }
            runs.add(run(parts.group(1), parts.group(2), parts.group(3), parts.group(4)));
        }
        var words = whole.group(1) == null ? new String[0] : whole.group(1).split("\\|", -1);
        return Optional.of(new PlainPattern(words, runs));
    }

    @SuppressWarnings("NullAway") // groups that did not take part are null
    private static Run run(String set, String times, String least, String most) {
        var one = Pattern.compile(set).asMatchPredicate();
        var members = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            members[c] = one.test(Character.toString(c));
        }
        if (times == null) {
            return new Run(members, 1, 1);
        }
        return switch (times.charAt(0)) {
            case '+' -> new Run(members, 1, Integer.MAX_VALUE);
            case '*' -> new Run(members, 0, Integer.MAX_VALUE);
            default -> new Run(members, Integer.parseInt(least), Integer.parseInt(most == null ? least : most));
        };
    }

    @Override
    public boolean matches(CharSequence text) {
        int at = afterWord(text);
        for (int i = 0; i < runs.length && at >= 0; i++) {
            at = runs[i].end(text, at);
        }
        return at == text.length();
    }

    /** Where the runs begin; -1 when none of the words and its colon stand before them. */
    private int afterWord(CharSequence text) {
        for (var word : words) {
            if (text.length() > word.length() && text.charAt(word.length()) == ':' && startsWith(text, word)) {
                return word.length() + 1;
            }
        }
        return words.length == 0 ? 0 : -1;
    }

    private static boolean startsWith(CharSequence text, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

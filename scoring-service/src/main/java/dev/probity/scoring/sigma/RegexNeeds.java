package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts, {@linkplain Folding#rough roughly folded}, that must stand in whatever a regular expression fits: of each set one at least. A value without them need not
 * be shown to the expression (Cox, "Regular Expression Matching with a Trigram Index"). It is cautious: what it doesn't understand needs nothing.
 */
final class RegexNeeds {
    /** A larger set tells little. */
    private static final int MOST_TEXTS = 24;

    private static final int LONGEST = 64;
    private static final int LARGEST = 1 << 20;
    private static final Need ANYTHING = new Need(null, List.of(), 1);
    private static final Need PERHAPS = new Need(null, List.of(), 0);
    private static final Need NOTHING = new Need(Set.of(""), List.of(), 0);

    private final String regex;
    private int at;

    private RegexNeeds(String regex) {
        this.regex = regex;
    }

    /**
     * What a part of the expression needs.
     *
     * @param exact the only texts that it fits; null where there are too many
     * @param sets of each of these one at least stands in what it fits
     * @param shortest characters of the shortest text that it fits, at least
     */
    record Need(@Nullable Set<String> exact, List<Set<String>> sets, int shortest) {
        /** As sets alone. */
        List<Set<String>> flat() {
            return exact == null ? sets : RegexNeeds.flat(exact);
        }
    }

    private static List<Set<String>> flat(Set<String> exact) {
        return exact.contains("") ? List.of() : List.of(exact);
    }

    /** What an expression needs; nothing where nothing is known. */
    static Need of(String regex) {
        try {
            var parser = new RegexNeeds(regex);
            var need = parser.alternatives();
            return parser.at < regex.length() ? PERHAPS : new Need(null, need.flat(), need.shortest);
        } catch (StringIndexOutOfBoundsException unfinished) {
            return PERHAPS;
        }
    }

    /** The set whose shortest text is the longest; empty where there is none. */
    static Set<String> best(List<Set<String>> sets) {
        return sets.stream()
                .max(Comparator.comparingInt(RegexNeeds::shortest).thenComparing(set -> -set.size()))
                .orElse(Set.of());
    }

    private static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    private Need alternatives() {
        var branches = new ArrayList<Need>();
        do {
            branches.add(sequence());
        } while (take('|'));
        return branches.size() == 1 ? branches.getFirst() : either(branches);
    }

    private static Need either(List<Need> branches) {
        var exact = new TreeSet<String>();
        boolean all = true;
        int shortest = Integer.MAX_VALUE;
        for (var branch : branches) {
            shortest = Math.min(shortest, branch.shortest);
            all &= branch.exact != null;
            if (branch.exact != null) {
                exact.addAll(branch.exact);
            }
        }
        if (all && exact.size() <= MOST_TEXTS) {
            return new Need(exact, List.of(), shortest);
        }
        var any = new TreeSet<String>();
        for (var branch : branches) {
            var best = best(branch.flat());
            if (best.isEmpty()) {
                return new Need(null, List.of(), shortest);
            }
            any.addAll(best);
        }
        return new Need(null, any.size() <= MOST_TEXTS ? List.of(any) : List.of(), shortest);
    }

    private Need sequence() {
        var sets = new ArrayList<Set<String>>();
        Set<String> run = Set.of("");
        boolean whole = true;
        int shortest = 0;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            var part = repeated(atom());
            shortest = Math.min(shortest + part.shortest, LARGEST);
            var product = part.exact == null ? null : product(run, part.exact);
            if (product != null) {
                run = product;
                continue;
            }
            whole = false;
            sets.addAll(flat(run));
            run = Set.of("");
            if (part.exact == null) {
                sets.addAll(part.sets);
            } else {
                run = part.exact;
            }
        }
        if (whole) {
            return new Need(run, List.of(), shortest);
        }
        sets.addAll(flat(run));
        return new Need(null, List.copyOf(sets), shortest);
    }

    private static @Nullable Set<String> product(Set<String> before, Set<String> after) {
        if (before.size() * after.size() > MOST_TEXTS) {
            return null;
        }
        var product = new TreeSet<String>();
        for (var one : before) {
            for (var two : after) {
                product.add(one + two);
            }
        }
        return product.stream().anyMatch(text -> text.length() > LONGEST) ? null : product;
    }

    private Need repeated(Need once) {
        var need = once;
        while (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
            need = repeat(need);
        }
        return need;
    }

    private Need repeat(Need once) {
        char how = regex.charAt(at++);
        int least = how == '+' ? 1 : 0;
        if (how == '{') {
            int end = regex.indexOf('}', at);
            var bounds = end < 0 ? "" : regex.substring(at, end);
            if (!bounds.matches("\\d{1,4}(,\\d{0,4})?")) {
                return PERHAPS; // a plain brace, which nobody writes in earnest
            }
            least = Integer.parseInt(bounds.replaceAll(",.*", ""));
            at = end + 1;
        }
        if (at < regex.length() && regex.charAt(at) == '?') {
            at++; // as few as possible is as many all the same
        }
        if (least > 0) {
            return new Need(null, once.flat(), Math.min(least * once.shortest, LARGEST));
        }
        if (how == '?' && once.exact != null && once.exact.size() < MOST_TEXTS) {
            var perhaps = new TreeSet<>(once.exact);
            perhaps.add("");
            return new Need(perhaps, List.of(), 0);
        }
        return PERHAPS;
    }

    private Need atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape();
            case '.' -> ANYTHING;
            case '^', '$' -> NOTHING;
            default -> plain(c);
        };
    }

    private static Need plain(char c) {
        return new Need(Set.of(String.valueOf(Folding.rough(c))), List.of(), 1);
    }

    private Need group() {
        if (take('?')) {
            var colon = regex.substring(at).replaceFirst("(?s)^([a-zA-Z-]*:|P?<\\w+>).*", "$1");
            if (colon.length() < regex.length() - at && colon.matches("[a-zA-Z-]*:|P?<\\w+>")) {
                at += colon.length();
            } else {
                at = regex.indexOf(')', at) + 1; // flags for what follows: none changes what a folded character is
                return NOTHING;
            }
        }
        var inner = alternatives();
        if (!take(')')) {
            throw new StringIndexOutOfBoundsException(at);
        }
        return inner;
    }

    /** A class of a few characters is those; any other may be anything. */
    private Need characters() {
        boolean negated = take('^');
        var members = new TreeSet<String>();
        boolean few = !negated;
        boolean first = true;
        while (first || regex.charAt(at) != ']') {
            first = false;
            if (regex.startsWith("[:", at)) {
                at = regex.indexOf(":]", at) + 2;
                few = false;
                continue;
            }
            var member = regex.charAt(at) == '\\' ? escaped() : plain(regex.charAt(at++));
            if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                at++;
                var end = regex.charAt(at) == '\\' ? escaped() : plain(regex.charAt(at++));
                few &= end.exact != null && end.exact.equals(member.exact);
            }
            few &= member.exact != null;
            if (member.exact != null) {
                members.addAll(member.exact);
            }
        }
        at++;
        return few && members.size() <= 4 ? new Need(members, List.of(), 1) : ANYTHING;
    }

    private Need escaped() {
        at++;
        return escape();
    }

    private Need escape() {
        char c = regex.charAt(at++);
        switch (c) {
            case 'Q' -> {
                int end = regex.indexOf("\\E", at);
                at = end < 0 ? regex.length() : end + 2;
                return PERHAPS;
            }
            case 'b', 'B', 'A', 'z' -> {
                return NOTHING;
            }
            case 'x', 'p', 'P' -> {
                at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + (c == 'x' ? 2 : 1);
                return ANYTHING;
            }
            default -> {}
        }
        if (c >= '0' && c <= '9') {
            while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
                at++;
            }
        }
        return Character.isLetterOrDigit(c) ? ANYTHING : plain(c);
    }

    private boolean take(char c) {
        if (at < regex.length() && regex.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}

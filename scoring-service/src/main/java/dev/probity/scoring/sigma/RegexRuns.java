package dev.probity.scoring.sigma;

/**
 * Walks over a regular expression and finds runs of characters that must stand in whatever it fits. It is cautious: what it doesn't
 * understand ends a run.
 */
final class RegexRuns {
    private final String regex;
    private int at;

    RegexRuns(String regex) {
        this.regex = regex;
    }

    /** The longest run up to the next alternative, {@linkplain Folding#rough roughly folded}; empty if there is none. */
    String longest() {
        String longest = "";
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|') {
            int begin = at;
            boolean plain = skipOne();
            boolean repeated = at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0;
            boolean needed = !repeated || regex.charAt(at) == '+';
            if (plain && needed) {
                run.append(Folding.rough(regex.charAt(at - 1)));
            }
            if (!plain || repeated) {
                longest = run.length() > longest.length() ? run.toString() : longest;
                run.setLength(0);
                skipRepetition();
            }
            if (at == begin) {
                throw new IllegalStateException("stuck in a regular expression at " + at);
            }
        }
        return run.length() > longest.length() ? run.toString() : longest;
    }

    boolean nextAlternative() {
        if (at >= regex.length()) {
            return false;
        }
        at++;
        return true;
    }

    /** Steps over one atom; whether it is one plain character, which then stands just before. */
    private boolean skipOne() {
        char c = regex.charAt(at++);
        switch (c) {
            case '(' -> skipGroup();
            case '[' -> skipClass();
            case '\\' -> {
                return at < regex.length() && skipEscape();
            }
            case '.', '^', '$' -> {}
            default -> {
                return true;
            }
        }
        return false;
    }

    private boolean skipEscape() {
        char c = regex.charAt(at++);
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            at = end < 0 ? regex.length() : end + 2;
            return false;
        }
        if ((c == 'x' || c == 'p' || c == 'P') && at < regex.length() && regex.charAt(at) == '{') {
            at = Math.max(at + 1, regex.indexOf('}', at) + 1);
            return false;
        }
        if (c == 'x') {
            at = Math.min(at + 2, regex.length());
        } else if (c == 'p' || c == 'P') {
            at = Math.min(at + 1, regex.length());
        } else if (c >= '0' && c <= '7') {
            while (at < regex.length() && regex.charAt(at) >= '0' && regex.charAt(at) <= '7') {
                at++;
            }
        }
        return !Character.isLetterOrDigit(c);
    }

    private void skipGroup() {
        int depth = 1;
        while (at < regex.length() && depth > 0) {
            switch (regex.charAt(at++)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '[' -> skipClass();
                case '\\' -> at = Math.min(at + 1, regex.length());
                default -> {}
            }
        }
    }

    private void skipClass() {
        if (at < regex.length() && regex.charAt(at) == '^') {
            at++;
        }
        if (at < regex.length() && regex.charAt(at) == ']') {
            at++;
        }
        while (at < regex.length() && regex.charAt(at) != ']') {
            if (regex.charAt(at) == '[' && at + 1 < regex.length() && regex.charAt(at + 1) == ':') {
                at = Math.max(at + 1, regex.indexOf(":]", at) + 1);
            } else if (regex.charAt(at) == '\\') {
                at++;
            }
            at++;
        }
        at = Math.min(at + 1, regex.length());
    }

    private void skipRepetition() {
        while (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
            at = regex.charAt(at) == '{' ? Math.max(at + 1, regex.indexOf('}', at) + 1) : at + 1;
        }
    }
}

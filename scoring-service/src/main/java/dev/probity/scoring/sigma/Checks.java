package dev.probity.scoring.sigma;

import java.util.Locale;

/** Holds one value against one check. */
final class Checks {
    private Checks() {}

    /** Whether one value is as the check wants it. */
    static boolean fits(Check check, String value) {
        return switch (check) {
            case Check.Text text -> text.pattern().fits(value);
            case Check.Regex regex -> regex.pattern().matcher(value).find();
            case Check.Numeric number -> number.relation().holds(number(value), number.other());
            case Check.Network network -> network.cidr().contains(value);
            case Check.Calendar calendar ->
                calendar.relation().holds(calendar.part().of(value), calendar.other());
            case Check.Exists exists -> exists.wanted();
            case Check.Null nothing -> false;
            case Check.Reference reference -> false; // needs the event: see RuleTrial
        };
    }

    /** NaN where the text is no number. */
    static double number(String value) {
        if (value.isEmpty() || value.length() > 64 || !startsLikeANumber(value.charAt(0))) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private static boolean startsLikeANumber(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }

    /** Whether one value stands to another, of the field that the check names, as it wants. */
    static boolean stands(String value, String other, Check.Reference how) {
        boolean uncased = !how.cased();
        return switch (how.place()) {
            case WHOLE -> uncased ? value.equalsIgnoreCase(other) : value.equals(other);
            case START -> value.regionMatches(uncased, 0, other, 0, other.length());
            case END -> value.regionMatches(uncased, value.length() - other.length(), other, 0, other.length());
            case WITHIN ->
                uncased
                        ? value.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT))
                        : value.contains(other);
        };
    }
}

package dev.probity.ingest.schema;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/** The formats of JSON Schema that our schemas assert. */
public enum Format {
    DATE_TIME("date-time") {
        @Override
        boolean matches(CharSequence text) {
            return Rfc3339.isInstant(text);
        }
    },
    DATE("date") {
        @Override
        boolean matches(CharSequence text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    DURATION("duration") {
        @Override
        boolean matches(CharSequence text) {
            return isDuration(text.toString());
        }
    };

    final String word;

    Format(String word) {
        this.word = word;
    }

    abstract boolean matches(CharSequence text);

    static Format of(String word) {
        for (var format : values()) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        throw new IllegalArgumentException("a schema uses the unknown format " + word);
    }

    /** ISO 8601 as RFC 3339 appendix A has it: calendar part, time part, or both. */
    private static boolean isDuration(String text) {
        try {
            int time = text.indexOf('T');
            if (time < 0) {
                Period.parse(text);
            } else {
                Duration.parse("PT" + text.substring(time + 1));
                if (time > 1) {
                    Period.parse(text.substring(0, time));
                }
            }
            return text.startsWith("P");
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** RFC 3339 §5.6, checked by character: a stream checks a hundred thousand of them a second. */
    private static final class Rfc3339 {
        private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

        static boolean isInstant(CharSequence text) {
            if (text.length() <= SHAPE.length()) {
                return false;
            }
            for (int i = 0; i < SHAPE.length(); i++) {
                char expected = SHAPE.charAt(i);
                char c = text.charAt(i);
                boolean ok = switch (expected) {
                    case 'd' -> isDigit(c);
                    case 'T' -> c == 'T' || c == 't';
                    default -> c == expected;
                };
                if (!ok) {
                    return false;
                }
            }
            return isDay(text) && isTime(text) && isOffset(text, afterFraction(text));
        }

        private static boolean isDay(CharSequence text) {
            int year = two(text, 0) * 100 + two(text, 2);
            int month = two(text, 5);
            int day = two(text, 8);
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        }

        private static boolean isTime(CharSequence text) {
            return two(text, 11) <= 23 && two(text, 14) <= 59 && two(text, 17) <= 59;
        }

        private static int afterFraction(CharSequence text) {
            int i = SHAPE.length();
            if (text.charAt(i) != '.') {
                return i;
            }
            int first = ++i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            return i == first || i - first > 9 ? text.length() : i;
        }

        private static boolean isOffset(CharSequence text, int at) {
            int left = text.length() - at;
            if (left == 1) {
                return text.charAt(at) == 'Z' || text.charAt(at) == 'z';
            }
            return left == 6
                    && (text.charAt(at) == '+' || text.charAt(at) == '-')
                    && isDigit(text.charAt(at + 1))
                    && isDigit(text.charAt(at + 2))
                    && text.charAt(at + 3) == ':'
                    && isDigit(text.charAt(at + 4))
                    && isDigit(text.charAt(at + 5))
                    && two(text, at + 1) <= 18
                    && two(text, at + 4) <= 59;
        }

        private static int two(CharSequence text, int at) {
            return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}

package dev.probity.scoring.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what callers hand over, and says exactly what is wrong with it. */
final class Parameters {
    static final List<String> KINDS = List.of("staff", "merchant", "reviewer", "person", "org");

    /** Before anything that is told of. */
    static final Instant FIRST_MOMENT = Instant.EPOCH;

    /** After anything that is told of. */
    static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    /** Years of four digits, as RFC 3339 has them: far beyond, moments can't be counted in milliseconds any more. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final int MOST_ITEMS = 200;
    private static final String RISK = "risk";

    private Parameters() {}

    static String kind(String kind) {
        if (!KINDS.contains(kind)) {
            throw ProblemException.parameter("kind", "enum", "is none of " + KINDS);
        }
        return kind;
    }

    /** The party of a path as {@code kind:id}; a problem where there can be no such party. */
    static String subject(String kind, String id) {
        if (!KINDS.contains(kind)) {
            throw new ProblemException(ProblemType.UNKNOWN_SUBJECT, "There is no such kind of subject");
        }
        return kind + ":" + id;
    }

    static void order(String order) {
        if (!RISK.equals(order)) {
            throw ProblemException.parameter("order", "enum", "is not risk");
        }
    }

    static int limit(String limit) {
        try {
            int items = Integer.parseInt(limit);
            if (items >= 1 && items <= MOST_ITEMS) {
                return items;
            }
        } catch (NumberFormatException e) {
            // declined below, like a number out of range
        }
        throw ProblemException.parameter("limit", "range", "is no number from 1 to " + MOST_ITEMS);
    }

    static @Nullable Instant time(String name, @Nullable String time) {
        if (time == null || time.isEmpty()) {
            return null;
        }
        try {
            var moment = Instant.parse(time);
            if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
                return moment;
            }
        } catch (DateTimeException e) {
            // declined below, like a time out of range
        }
        throw ProblemException.parameter(name, "date-time", "is no UTC time such as 2026-10-08T03:12:44Z");
    }
}

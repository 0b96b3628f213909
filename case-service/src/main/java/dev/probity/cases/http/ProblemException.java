package dev.probity.cases.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem answer. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient List<ProblemError> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<ProblemError> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException missing() {
        return new ProblemException(ProblemType.MISSING, "It does not exist, or it is not for you to see.");
    }

    /** What was found; fails as missing where nothing was. */
    public static <T> T unlessMissing(@Nullable T found) {
        if (found == null) {
            throw missing();
        }
        return found;
    }

    /** What doesn't go with how things stand, in one or more sentences. */
    public static ProblemException conflict(String why) {
        return new ProblemException(ProblemType.CONFLICT, why + " Nothing was changed.");
    }

    /** One parameter or field that is wrong. */
    public static ProblemException invalid(String pointer, String rule, String detail) {
        return new ProblemException(ProblemType.INVALID, detail, List.of(new ProblemError(pointer, rule, detail)));
    }

    /** Refuses a span that ends before it begins; where an end is open there is none. */
    public static void unlessBefore(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw invalid("from", "range", "from lies before to.");
        }
    }

    public ProblemType type() {
        return type;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}

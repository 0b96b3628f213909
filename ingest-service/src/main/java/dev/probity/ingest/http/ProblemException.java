package dev.probity.ingest.http;

import dev.probity.ingest.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final @Nullable List<Violation> errors;
    private final @Nullable Report report;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null, null);
    }

    public ProblemException(
            ProblemType type, String detail, @Nullable List<Violation> errors, @Nullable Report report) {
        super(detail);
        this.type = type;
        this.errors = errors;
        this.report = report;
    }

    public ProblemType type() {
        return type;
    }

    /** This problem with what became of the events before it. */
    public ProblemException after(Report events) {
        return new ProblemException(type, String.valueOf(getMessage()), errors, events);
    }

    Problem problem(String traceId) {
        return new Problem(
                type.uri(), type.title(), type.status(), String.valueOf(getMessage()), traceId, errors, report);
    }
}

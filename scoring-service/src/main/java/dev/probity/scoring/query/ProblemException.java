package dev.probity.scoring.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declines a request. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient @Nullable List<Problem.Error> errors;

    ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    private ProblemException(ProblemType type, String detail, @Nullable List<Problem.Error> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
    }

    static ProblemException parameter(String name, String rule, String detail) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, name + ": " + detail, List.of(new Problem.Error(name, rule, detail)));
    }

    static ProblemException of(ProblemType type, String detail, List<Problem.Error> errors) {
        return new ProblemException(type, detail, errors);
    }

    ProblemType type() {
        return type;
    }

    @Nullable
    List<Problem.Error> errors() {
        return errors;
    }
}

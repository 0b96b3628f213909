package dev.probity.cases.casefile;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when the next step is due. */
@Schema(
        description =
                "Until when the next step is due; counts from the alert's arrival, the case's opening or the day on which an appeal came in.")
public record Clock(
        ClockKind kind,
        Instant startedAt,
        Instant dueAt,

        @Schema(description = "from here on the clock is shown as pressing")
        Instant warnAt) {
    private static final int WARN_SHARE = 10;

    /** The last tenth of the span is pressing. */
    public static Clock of(ClockKind kind, Instant startedAt, Instant dueAt) {
        var span = Duration.between(startedAt, dueAt);
        return new Clock(kind, startedAt, dueAt, dueAt.minus(span.dividedBy(WARN_SHARE)));
    }
}

package dev.probity.scoring.query;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of somebody's activity is asked for. */
public class ActivitySpan {
    @Parameter(
            description = "First moment, UTC; the first day remembered when absent",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(
            description = "First moment after it, UTC; the last day remembered when absent",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("to")
    @Nullable
    String to;

    @Parameter(
            description = "Most events",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    @Nullable
    String limit;

    /**
     * A span that holds together.
     *
     * @param from first moment
     * @param to first moment after it
     * @param limit most events
     */
    record Wanted(Instant from, Instant to, int limit) {}

    Wanted read() {
        var start = Parameters.time("from", from);
        var end = Parameters.time("to", to);
        var wanted = new Wanted(
                start == null ? Parameters.FIRST_MOMENT : start,
                end == null ? Parameters.LAST_MOMENT : end,
                Parameters.limit(String.valueOf(limit)));
        if (!wanted.from().isBefore(wanted.to())) {
            throw ProblemException.parameter("to", "order", "does not lie after from");
        }
        return wanted;
    }
}

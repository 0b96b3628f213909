package dev.probity.ingest.intake;

import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.http.Report;
import dev.probity.ingest.schema.Violation;
import jakarta.ws.rs.core.Response;

/** How a report is answered. */
public final class Answers {
    private Answers() {}

    /** 202 when the event was taken; a problem that names the rule otherwise. */
    static Response ofOne(Report report) {
        if (report.refused() == 0) {
            return Response.accepted(report).build();
        }
        var refusal = report.refusals().getFirst();
        var event = refusal.event() == null ? "the event" : "event " + refusal.event();
        boolean source = refusal.errors().getFirst().rule().equals(Violation.SOURCE);
        throw new ProblemException(
                source ? ProblemType.SOURCE_NOT_GRANTED : ProblemType.EVENT_REFUSED,
                event + " was refused and is kept as dead letter " + refusal.deadLetterId(),
                refusal.errors(),
                null);
    }

    /** 200 with the report; a problem when everything was refused. */
    public static Response ofMany(Report report) {
        if (report.refused() > 0 && report.accepted() + report.repeated() == 0) {
            throw new ProblemException(
                    ProblemType.EVENT_REFUSED, "every event was refused; all are kept as dead letters", null, report);
        }
        return Response.ok(report).build();
    }
}

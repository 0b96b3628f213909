package dev.probity.ingest;

import dev.probity.ingest.adapter.ReviewsMapping;
import dev.probity.ingest.deadletter.DeadLetter;
import dev.probity.ingest.http.Problem;
import dev.probity.ingest.http.Report;
import dev.probity.ingest.resubmission.DeadLettersResource;
import dev.probity.ingest.schema.Violation;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Names the records that are written and read as JSON, which a native image would otherwise leave out. */
@RegisterForReflection(
        targets = {
            Problem.class,
            Report.class,
            Report.Refusal.class,
            Violation.class,
            DeadLetter.class,
            DeadLetter.Reason.class,
            DeadLetter.Origin.class,
            DeadLettersResource.Page.class,
            DeadLettersResource.Item.class,
            ReviewsMapping.class,
            ReviewsMapping.TimeForm.class
        })
final class Reflected {
    private Reflected() {}
}

package dev.probity.ingest.intake;

import dev.probity.ingest.IngestConfig;
import dev.probity.ingest.deadletter.DeadLetterWriter;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.http.SourceGrants;
import dev.probity.ingest.publish.EventPublisher;
import dev.probity.ingest.publish.Sending;
import dev.probity.ingest.seal.NameSeal;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a run for each request: the one way that every event takes, whatever door it came in by. */
@ApplicationScoped
public class Intake {
    private final IngestConfig config;
    private final EventRules rules;
    private final NameSeal seal;
    private final EventPublisher publisher;
    private final DeadLetterWriter deadLetters;
    private final IntakeMeters meters;

    public Intake(
            IngestConfig config,
            EventRules rules,
            NameSeal seal,
            EventPublisher publisher,
            DeadLetterWriter deadLetters,
            IntakeMeters meters) {
        this.config = config;
        this.rules = rules;
        this.seal = seal;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** A run for a request of few events. */
    public IntakeRun open(SourceGrants grants) {
        return run(grants, publisher.open(traceparent()));
    }

    /** A run for a stream. */
    public IntakeRun openStream(SourceGrants grants) {
        return run(grants, publisher.openStream(traceparent()));
    }

    private IntakeRun run(SourceGrants grants, Sending sending) {
        return new IntakeRun(
                new IntakeRun.Way(rules, grants, seal, sending, deadLetters, meters),
                Span.current().getSpanContext().getTraceId(),
                config.limits());
    }

    private static String traceparent() {
        var context = Span.current().getSpanContext();
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}

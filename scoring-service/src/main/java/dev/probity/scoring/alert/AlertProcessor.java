package dev.probity.scoring.alert;

import dev.probity.scoring.risk.DeskMessage;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Seats the alert desk at its one partition, and rings its bell when nothing came for a while. */
final class AlertProcessor implements Processor<String, byte[], String, byte[]> {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final AlertRules rules;
    private final Duration idle;
    private final MeterRegistry meters;
    private final Timer latency;
    private final Traces traces;
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable AlertDesk desk;
    private long lastHeard;

    AlertProcessor(AlertRules rules, Duration idle, Plumbing plumbing) {
        this.rules = rules;
        this.idle = idle;
        this.meters = plumbing.meters();
        this.traces = new Traces(plumbing.telemetry());
        this.latency = Timer.builder("probity.scoring.alert.latency")
                .description("From an event's record to the alert that it raised or changed")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10))
                .register(meters);
        for (var state : AlertState.values()) {
            revisions(state, true);
            revisions(state, false);
        }
    }

    /** Revisions of alerts; registered before the first, so that an increase is seen. */
    private Counter revisions(AlertState state, boolean aboveLine) {
        return Counter.builder("probity.scoring.alerts")
                .description("Alert revisions published")
                .tag("state", state.name())
                .tag("above_line", String.valueOf(aboveLine))
                .register(meters);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        desk = new AlertDesk(rules, new AlertStores(processorContext));
        lastHeard = processorContext.currentSystemTimeMs();
        processorContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        lastHeard = context().currentSystemTimeMs();
        var clock = Instant.ofEpochMilli(lastHeard);
        var changed = switch (DeskMessage.of(record.value())) {
            case DeskMessage.Candidate candidate -> desk().candidate(candidate, clock);
            case DeskMessage.Ended ended -> desk().ended(record.key(), ended);
        };
        latency.record(Duration.ofMillis(Math.max(0, lastHeard - record.timestamp())));
        for (var alert : changed) {
            boolean own = alert.subject().equals(record.key());
            publish(alert, record.timestamp(), own ? record.headers() : new RecordHeaders());
        }
    }

    private void tick(long clock) {
        if (clock - lastHeard >= idle.toMillis()) {
            desk().idle(Instant.ofEpochMilli(clock)).forEach(alert -> publish(alert, clock, new RecordHeaders()));
        }
    }

    /** An alert that was raised because another's bill moved the day on, or because nothing came, begins a trace of its own. */
    private void publish(Alert alert, long timestamp, Headers headers) {
        revisions(alert.state(), alert.bill().aboveLine()).increment();
        var traced = traces.follow(
                "alert " + alert.state().name().toLowerCase(Locale.ROOT),
                headers,
                "probity.alert",
                alert.id().toString());
        context().forward(new Record<>(alert.subject(), AlertJson.write(alert), timestamp, traced));
    }

    private ProcessorContext<String, byte[]> context() {
        if (context == null) {
            throw new IllegalStateException("not initialised");
        }
        return context;
    }

    private AlertDesk desk() {
        if (desk == null) {
            throw new IllegalStateException("not initialised");
        }
        return desk;
    }
}

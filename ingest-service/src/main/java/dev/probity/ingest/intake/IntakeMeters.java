package dev.probity.ingest.intake;

import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.schema.Violation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What operators watch of the door, from the start of the service and not only from its first request. */
@Startup
@ApplicationScoped
public class IntakeMeters {
    private final MeterRegistry registry;
    private final Map<String, Counter> accepted = new ConcurrentHashMap<>();
    private final Counter repeated;
    private final Counter bytes;
    private final Timer acknowledgement;

    /** All counters stand at nought from the start: one that is born with its first events shows no rate of them, and alerts stay silent. */
    public IntakeMeters(MeterRegistry registry, EventSchemas schemas) {
        this.registry = registry;
        schemas.names().forEach(type -> accepted(type, 0));
        Violation.RULES.forEach(this::refusals);
        this.repeated = registry.counter("probity.ingest.events.repeated");
        this.bytes = Counter.builder("probity.ingest.read").baseUnit("bytes").register(registry);
        this.acknowledgement = Timer.builder("probity.ingest.acknowledgement")
                .description("How long a request waits for Kafka after its last event")
                .publishPercentileHistogram()
                .register(registry);
    }

    void accepted(String type, int events) {
        var counter = accepted.get(type);
        if (counter == null) {
            counter =
                    accepted.computeIfAbsent(type, t -> registry.counter("probity.ingest.events.accepted", "type", t));
        }
        counter.increment(events);
    }

    /** Does the waiting for Kafka's acknowledgement, and measures it. */
    void acknowledged(Runnable wait) {
        acknowledgement.record(wait);
    }

    void repeated(int events) {
        repeated.increment(events);
    }

    void refused(String rule) {
        refusals(rule).increment();
    }

    private Counter refusals(String rule) {
        return registry.counter("probity.ingest.events.refused", "rule", rule);
    }

    void read(long length) {
        bytes.increment(length);
    }
}

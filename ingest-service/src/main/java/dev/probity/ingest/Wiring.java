package dev.probity.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.deadletter.DeadLetterSeal;
import dev.probity.ingest.deadletter.DeadLetterWriter;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.event.TimeBounds;
import dev.probity.ingest.publish.EventPublisher;
import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.seal.AddressSeal;
import dev.probity.ingest.seal.NameSeal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the parts that know nothing of the container. */
public class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EventSchemas schemas() {
        return EventSchemas.load();
    }

    @Produces
    @Singleton
    EventRules rules(EventSchemas schemas, IngestConfig config, Clock clock) {
        var limits = config.limits();
        if (limits.event().asLongValue() > EventPublisher.LONGEST_EVENT) {
            throw new IllegalStateException("probity.ingest.limits.event is more than the "
                    + EventPublisher.LONGEST_EVENT + " bytes that the topics of events take");
        }
        return new EventRules(schemas, (int) limits.event().asLongValue(), new TimeBounds(clock, limits.ahead()));
    }

    /** Read at the start, so that a service that could not keep names to itself, or has rules that it could not keep, is never ready. */
    void start(@Observes StartupEvent started, Keys keys, EventRules rules) {}

    @Produces
    @Singleton
    Keys keys(IngestConfig config) {
        return Keys.of(config);
    }

    @Produces
    @Singleton
    NameSeal nameSeal(Keys keys, ObjectMapper json) {
        return new NameSeal(json, keys.sealing(), new AddressSeal(json, keys.addresses()));
    }

    @Produces
    @Singleton
    DeadLetterSeal deadLetterSeal(Keys keys) {
        return new DeadLetterSeal(keys.deadLetters());
    }

    @Produces
    @Singleton
    DeadLetterWriter deadLetterWriter(ObjectMapper json, DeadLetterSeal seal, Clock clock) {
        return new DeadLetterWriter(json, seal, clock);
    }
}

package dev.probity.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.deadletter.DeadLetterSeal;
import dev.probity.ingest.deadletter.DeadLetterWriter;
import dev.probity.ingest.event.EventRules;
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
    EventRules rules(EventSchemas schemas, IngestConfig config) {
        return new EventRules(schemas, (int) config.limits().event().asLongValue());
    }

    /** Read at the start, so that a service that could not keep names to itself is never ready. */
    void start(@Observes StartupEvent started, Keys keys) {}

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

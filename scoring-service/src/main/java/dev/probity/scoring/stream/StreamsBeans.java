package dev.probity.scoring.stream;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.rule.RuleShelf;
import dev.probity.scoring.sigma.Placeholders;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the topology and what guards it to the stream's engine. */
@ApplicationScoped
class StreamsBeans {
    private static final String TRACES_GO_TO = "quarkus.otel.exporter.otlp.endpoint";

    /** Not proxied: the engine reads the topology's fields. */
    @Produces
    @Singleton
    Topology topology(ScoringConfig config, RuleShelf shelf, Plumbing plumbing) {
        return ScoringTopology.build(config, shelf, plumbing);
    }

    @Produces
    @Singleton
    Plumbing plumbing(ScoringConfig config, MeterRegistry meters, OpenTelemetry telemetry) {
        var plumbing = new Plumbing(meters, telemetry, config.ahead());
        Gauge.builder("probity.scoring.partitions.waiting", plumbing.progress(), Progress::waiting)
                .description("Partitions of events that wait for slower ones")
                .register(meters);
        return plumbing;
    }

    @Produces
    @Singleton
    KafkaClientSupplier clients(Plumbing plumbing) {
        return ScoringTopology.clients(plumbing.progress());
    }

    /** Changes are compiled one after the other, on a thread that is there only for as long. */
    @Produces
    @Singleton
    RuleShelf rules(ScoringConfig config) {
        return new RuleShelf(
                new Placeholders(config.rules().placeholders()),
                task -> Thread.ofPlatform().name("rules").daemon().start(task));
    }

    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler threadsAreReplaced(MeterRegistry meters) {
        return new ThreadReplacement(System::nanoTime, meters);
    }

    /** The engine has some sixty figures for each store of each partition: more series than all others together, and nobody looks at one store. */
    @Produces
    @Singleton
    MeterFilter noFiguresOfSingleStores() {
        return MeterFilter.denyNameStartsWith("kafka.stream.state.");
    }

    /** Trace ids always exist and travel on; spans are recorded only where there is somebody to send them to. */
    @Produces
    @Singleton
    Sampler sampler() {
        var endpoint = ConfigProvider.getConfig().getConfigValue(TRACES_GO_TO);
        boolean set = endpoint.getValue() != null && endpoint.getSourceOrdinal() > 0;
        return set ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}

package dev.probity.ingest;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Traces are recorded where a collector is named; without one there are trace ids all the same, and nothing tries to export. */
public class Tracing {
    @Produces
    @Singleton
    Sampler sampler(Config config) {
        return isSet(config.getConfigValue("quarkus.otel.exporter.otlp.endpoint"))
                ? Sampler.parentBased(Sampler.alwaysOn())
                : Sampler.alwaysOff();
    }

    /** Whether a person set it: Quarkus' own default, a collector on this machine, comes from a source of lower rank. */
    private static boolean isSet(ConfigValue value) {
        return value.getValue() != null
                && !value.getValue().isBlank()
                && value.getSourceOrdinal() >= ConfigSource.DEFAULT_ORDINAL;
    }
}

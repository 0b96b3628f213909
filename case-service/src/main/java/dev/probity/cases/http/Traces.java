package dev.probity.cases.http;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Trace ids always exist and travel on; spans are recorded only where there is somebody to send them to. */
public final class Traces {
    private static final String GO_TO = "quarkus.otel.exporter.otlp.endpoint";

    @Produces
    @Singleton
    Sampler sampler() {
        var endpoint = ConfigProvider.getConfig().getConfigValue(GO_TO);
        var set = endpoint.getValue() != null && endpoint.getSourceOrdinal() > 0;
        return set ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}

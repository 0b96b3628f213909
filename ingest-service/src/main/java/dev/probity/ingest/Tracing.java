package dev.probity.ingest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Traces are recorded where a collector is named; without one there are trace ids all the same, and nothing tries to export. */
public class Tracing {
    private static final List<AttributeKey<String>> TELLING =
            List.of(UrlAttributes.URL_PATH, UrlAttributes.URL_QUERY, UrlAttributes.URL_FULL);

    @Produces
    @Singleton
    Sampler sampler(Config config) {
        return isSet(config.getConfigValue("quarkus.otel.exporter.otlp.endpoint"))
                ? Sampler.parentBased(Sampler.alwaysOn())
                : Sampler.alwaysOff();
    }

    /** Whatever a caller asks for may name somebody, and whoever keeps the traces need not know: spans tell of the route alone ({@code http.route}). */
    @Produces
    @Singleton
    SpanProcessor withoutNames() {
        return new SpanProcessor() {
            @Override
            public void onStart(Context parent, ReadWriteSpan span) {
                for (var key : TELLING) {
                    if (span.getAttribute(key) != null) {
                        span.setAttribute(key, "");
                    }
                }
            }

            @Override
            public boolean isStartRequired() {
                return true;
            }

            @Override
            public void onEnd(ReadableSpan span) {}

            @Override
            public boolean isEndRequired() {
                return false;
            }
        };
    }

    /** Whether a person set it: Quarkus' own default, a collector on this machine, comes from a source of lower rank. */
    private static boolean isSet(ConfigValue value) {
        return value.getValue() != null
                && !value.getValue().isBlank()
                && value.getSourceOrdinal() >= ConfigSource.DEFAULT_ORDINAL;
    }
}

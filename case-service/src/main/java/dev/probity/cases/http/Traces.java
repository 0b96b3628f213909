package dev.probity.cases.http;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Trace ids always exist and travel on; spans are recorded only where there is somebody to send them to. */
public final class Traces {
    private static final String GO_TO = "quarkus.otel.exporter.otlp.endpoint";

    /** What people search for may be somebody's name: it stays here, whoever keeps the traces. */
    @Produces
    @Singleton
    SpanProcessor withoutQueries() {
        return new SpanProcessor() {
            @Override
            public void onStart(Context parent, ReadWriteSpan span) {
                if (span.getAttribute(UrlAttributes.URL_QUERY) != null) {
                    span.setAttribute(UrlAttributes.URL_QUERY, "");
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

    @Produces
    @Singleton
    Sampler sampler() {
        var endpoint = ConfigProvider.getConfig().getConfigValue(GO_TO);
        var set = endpoint.getValue() != null && endpoint.getSourceOrdinal() > 0;
        return set ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}

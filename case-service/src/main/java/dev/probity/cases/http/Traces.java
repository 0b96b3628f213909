package dev.probity.cases.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Trace ids always exist and travel on; spans are recorded only where there is somebody to send them to. */
public final class Traces {
    private static final Pattern HOST = Pattern.compile("https?://[^/?#]+");
    private static final String GO_TO = "quarkus.otel.exporter.otlp.endpoint";

    /** What people search for, and whom another service is asked about, may say who somebody is: it stays here, whoever keeps the traces. */
    @Produces
    @Singleton
    SpanProcessor withoutNames() {
        return new SpanProcessor() {
            @Override
            public void onStart(Context parent, ReadWriteSpan span) {
                replace(span, UrlAttributes.URL_QUERY, query -> "");
                if (span.getKind() == SpanKind.CLIENT) {
                    replace(span, UrlAttributes.URL_PATH, path -> "");
                    replace(span, UrlAttributes.URL_FULL, Traces::host);
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

    private static void replace(ReadWriteSpan span, AttributeKey<String> key, UnaryOperator<String> by) {
        var value = span.getAttribute(key);
        if (value != null) {
            span.setAttribute(key, by.apply(value));
        }
    }

    /** "http://scoring:8081" of what is asked there; nothing of what is no such address. */
    private static String host(String url) {
        var matcher = HOST.matcher(url);
        return matcher.lookingAt() ? matcher.group() : "";
    }

    @Produces
    @Singleton
    Sampler sampler() {
        var endpoint = ConfigProvider.getConfig().getConfigValue(GO_TO);
        var set = endpoint.getValue() != null && endpoint.getSourceOrdinal() > 0;
        return set ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}

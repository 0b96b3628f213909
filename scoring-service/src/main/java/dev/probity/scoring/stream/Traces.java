package dev.probity.scoring.stream;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Carries a trace through the topology: a span where a record leads to something, and its trace context on the headers of what it led to. */
public final class Traces {
    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> keys = new ArrayList<>();
            headers.forEach(header -> keys.add(header.key()));
            return keys;
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            var header = headers == null ? null : headers.lastHeader(key);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.probity.scoring");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /**
     * A span of that name under the record's trace; the headers returned continue the trace from there. Where no span is recorded the trace goes on untouched:
     * whoever comes after may record what this service does not.
     */
    public Headers follow(String name, Headers incoming, String attribute, String value) {
        var parent = propagator.extract(Context.root(), incoming, HEADERS);
        var span = tracer.spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.INTERNAL)
                .setAttribute(attribute, value)
                .startSpan();
        if (!span.isRecording()) {
            return incoming;
        }
        var outgoing = new RecordHeaders(incoming.toArray());
        propagator.inject(parent.with(span), outgoing, (headers, key, text) -> {
            if (headers != null) {
                headers.remove(key);
                headers.add(key, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        span.end();
        return outgoing;
    }
}

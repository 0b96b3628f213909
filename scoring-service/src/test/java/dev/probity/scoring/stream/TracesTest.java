package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void aRecordedSpanContinuesTheTraceFromItself() {
        var followed = text(new Traces(recording(Sampler.alwaysOn())).follow("found", headers(), "a", "b"));
        assertEquals(TRACE.substring(0, 36), followed.substring(0, 36));
        assertNotEquals(TRACE, followed);
        assertTrue(followed.endsWith("-01"));
    }

    @Test
    void whereNothingIsRecordedTheTraceGoesOnAsItCame() {
        var incoming = headers();
        assertSame(incoming, new Traces(recording(Sampler.alwaysOff())).follow("found", incoming, "a", "b"));
        assertEquals(TRACE, text(incoming));
    }

    private static Headers headers() {
        return new RecordHeaders().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers) {
        return new String(headers.lastHeader("traceparent").value(), StandardCharsets.UTF_8);
    }

    private static OpenTelemetry recording(Sampler sampler) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(
                        SdkTracerProvider.builder().setSampler(sampler).build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
    }
}

package dev.probity.scoring.query;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked about stands in paths and parameters, and whoever keeps the traces need not know: spans tell of the route alone ({@code http.route}). */
@Singleton
final class SpansWithoutNames implements SpanProcessor {
    private static final List<AttributeKey<String>> TELLING =
            List.of(UrlAttributes.URL_PATH, UrlAttributes.URL_QUERY, UrlAttributes.URL_FULL);

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
}

package dev.probity.cases.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/** Sends to topics, in the trace of the change that made them. */
@ApplicationScoped
public class KafkaCarrier implements Carrier {
    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String key) {
            return headers == null ? null : headers.get(key);
        }
    };

    private final MutinyEmitter<String> decisions;

    KafkaCarrier(@Channel("decisions") MutinyEmitter<String> decisions) {
        this.decisions = decisions;
    }

    @Override
    public Uni<Void> send(Letter letter) {
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(letter.key())
                .withTopic(letter.topic())
                .build();
        return decisions.sendMessage(
                Message.of(letter.body(), Metadata.of(record, TracingMetadata.withCurrent(trace(letter)))));
    }

    private static Context trace(Letter letter) {
        return letter.traceparent() == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of("traceparent", letter.traceparent()), HEADERS);
    }
}

package dev.probity.cases.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes what must be told, within the transaction of the change that it tells. */
@ApplicationScoped
public class Outbox {
    static final String CHANNEL = "probity_outbox";
    private static final String TOPIC = "probity.dispositions";

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    public Uni<Void> add(Disposition disposition) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into outbox (id, topic, key, body, traceparent, created_at)
                                values (:id, :topic, :key, :body, nullif(:trace, ''), :now)""")
                        .setParameter("id", disposition.dispositionId())
                        .setParameter("topic", TOPIC)
                        .setParameter("key", disposition.subject())
                        .setParameter("body", write(disposition))
                        .setParameter("trace", traceparent(Span.current().getSpanContext()))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                        .chain(rows -> session.createNativeQuery(
                                        "select cast(pg_notify('" + CHANNEL + "', '') as text)", String.class)
                                .getSingleResult()))
                .replaceWithVoid();
    }

    private String write(Disposition disposition) {
        try {
            return json.writeValueAsString(disposition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String traceparent(SpanContext span) {
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : "";
    }
}

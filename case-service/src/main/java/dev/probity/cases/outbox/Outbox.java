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
        return add(new Parcel(
                Route.KAFKA,
                TOPIC,
                disposition.subject(),
                disposition.dispositionId(),
                disposition.dispositionId(),
                null,
                write(disposition)));
    }

    public Uni<Void> add(Parcel parcel) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into outbox (id, route, topic, key, about, case_id, body, traceparent, created_at)
                                values (:id, :route, :topic, :key, :about, cast(nullif(:case, '') as uuid), :body, nullif(:trace, ''), :now)""")
                        .setParameter("id", parcel.id())
                        .setParameter("route", parcel.route().name())
                        .setParameter("topic", parcel.topic())
                        .setParameter("key", parcel.key())
                        .setParameter("about", parcel.about())
                        .setParameter(
                                "case",
                                parcel.caseId() == null ? "" : parcel.caseId().toString())
                        .setParameter("body", parcel.body())
                        .setParameter("trace", traceparent(Span.current().getSpanContext()))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                        .chain(rows -> session.createNativeQuery(
                                        "select cast(pg_notify('" + CHANNEL + "', '') as text)", String.class)
                                .getSingleResult()))
                .replaceWithVoid();
    }

    /** As it is sent. */
    public String write(Object record) {
        try {
            return json.writeValueAsString(record);
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

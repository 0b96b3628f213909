package dev.probity.cases.enforcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Columns;
import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.outbox.Parcel;
import dev.probity.cases.outbox.Route;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Orders on their way: to their topic and to every configured endpoint, each by a letter of its own. */
@ApplicationScoped
class Deliveries {
    static final String TOPIC = "probity.enforcement.orders";

    // Of each place the last letter counts: one before it was given up.
    private static final String LAST = """
            select distinct on (about, topic) about, topic, tries, sent_at, dead_at, leased_to, failure
            from outbox where about in (:orders) order by about, topic, seq desc""";

    private final Outbox outbox;
    private final ObjectMapper json;
    private final CaseConfig config;

    Deliveries(Outbox outbox, ObjectMapper json, CaseConfig config) {
        this.outbox = outbox;
        this.json = json;
        this.config = config;
    }

    /** Puts it on its way. */
    Uni<Void> send(EnforcementOrder order, UUID caseId) {
        var topic = new Parcel(
                Route.KAFKA, TOPIC, order.target(), order.orderId(), order.orderId(), caseId, outbox.write(order));
        return outbox.add(topic)
                .chain(() -> toEndpoints(
                        order, caseId, config.enforcement().webhooks().keySet()));
    }

    /** Puts it on its way again to endpoints that were given up. */
    Uni<Void> replay(ProposalRows.Ordered order, UUID caseId, Collection<Delivery> dead) {
        return toEndpoints(
                read(order.body()), caseId, dead.stream().map(Delivery::place).collect(Collectors.toSet()));
    }

    /** By order, the topic's first. */
    Uni<Map<UUID, List<Delivery>>> of(Collection<UUID> orders) {
        return orders.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(LAST, Tuple.class)
                                .setParameter("orders", orders)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .sorted((a, b) -> Boolean.compare(isTopic(b), isTopic(a)))
                                .collect(Collectors.groupingBy(
                                        row -> row.get(0, UUID.class),
                                        Collectors.mapping(Deliveries::delivery, Collectors.toList()))));
    }

    private Uni<Void> toEndpoints(EnforcementOrder order, UUID caseId, Collection<String> names) {
        var body = outbox.write(new OrderNotice(OrderNotice.ORDER, order.orderedAt(), order));
        return Multi.createFrom()
                .iterable(new TreeSet<>(names))
                .map(name -> new Parcel(
                        Route.WEBHOOK, name, order.target(), UUID.randomUUID(), order.orderId(), caseId, body))
                .onItem()
                .transformToUniAndConcatenate(outbox::add)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private EnforcementOrder read(String body) {
        try {
            return json.readValue(body, EnforcementOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order that can't be read", e);
        }
    }

    private static boolean isTopic(Tuple row) {
        return row.get(1, String.class).equals(TOPIC);
    }

    private static Delivery delivery(Tuple row) {
        var sent = Columns.timeOrNone(row, 3);
        var dead = Columns.timeOrNone(row, 4);
        return new Delivery(
                row.get(1, String.class),
                row.get(2, Integer.class),
                sent,
                dead,
                sent == null && dead == null ? Columns.timeOrNone(row, 5) : null,
                row.get(6, String.class));
    }
}

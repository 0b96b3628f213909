package dev.probity.cases.enforcement;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders and notices on their way: to their topic and to every configured endpoint, each by a letter of its own. */
@ApplicationScoped
class Deliveries {
    private static final String ORDERS = "probity.enforcement.orders";
    private static final String ADVANCE_NOTICES = "probity.enforcement.advance-notices";
    private static final Set<String> TOPICS = Set.of(ORDERS, ADVANCE_NOTICES);

    // Of each place the last letter counts: one before it was given up.
    private static final String LAST = """
            select distinct on (about, topic) about, topic, tries, sent_at, dead_at, leased_to, failure
            from outbox where about in (:letters) order by about, topic, seq desc""";

    private static final String BODY =
            "select body from outbox where about = :about and topic = :place order by seq desc limit 1";

    private final Outbox outbox;
    private final CaseConfig config;

    Deliveries(Outbox outbox, CaseConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    /** Puts it on its way. */
    Uni<Void> send(EnforcementOrder order, UUID caseId) {
        return send(ORDERS, WebhookBody.of(order), order.orderId(), order.target(), caseId);
    }

    /** Puts it on its way, before any order of the same measure. */
    Uni<Void> send(AdvanceNotice notice, UUID caseId) {
        return send(ADVANCE_NOTICES, WebhookBody.of(notice), notice.noticeId(), notice.target(), caseId);
    }

    private Uni<Void> send(String topic, WebhookBody<?> told, UUID about, String target, UUID caseId) {
        var body = outbox.write(told);
        return outbox.add(new Parcel(Route.KAFKA, topic, target, about, about, caseId, outbox.write(told.data())))
                .chain(() -> each(
                        config.enforcement().webhooks().keySet(),
                        name -> outbox.add(toEndpoint(name, target, about, caseId, body))));
    }

    /** Puts what was given up at endpoints on its way there again, as it was. */
    Uni<Void> replay(UUID about, String target, UUID caseId, Collection<Delivery> dead) {
        return each(
                dead.stream().map(Delivery::place).toList(),
                name -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(BODY, String.class)
                                .setParameter("about", about)
                                .setParameter("place", name)
                                .getSingleResult())
                        .chain(body -> outbox.add(toEndpoint(name, target, about, caseId, body))));
    }

    private static Parcel toEndpoint(String name, String target, UUID about, UUID caseId, String body) {
        return new Parcel(Route.WEBHOOK, name, target, UUID.randomUUID(), about, caseId, body);
    }

    private static Uni<Void> each(Collection<String> names, Function<String, Uni<Void>> tell) {
        return Multi.createFrom()
                .iterable(new TreeSet<>(names))
                .onItem()
                .transformToUniAndConcatenate(name -> tell.apply(name))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** By what was told (an order's id, a notice's), the topic's first; nothing of what the outbox keeps no longer. */
    Uni<Map<UUID, List<Delivery>>> of(Collection<UUID> letters) {
        return letters.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(LAST, Tuple.class)
                                .setParameter("letters", letters)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .sorted((a, b) -> Boolean.compare(isTopic(b), isTopic(a)))
                                .collect(Collectors.groupingBy(
                                        row -> row.get(0, UUID.class),
                                        Collectors.mapping(Deliveries::delivery, Collectors.toList()))));
    }

    private static boolean isTopic(Tuple row) {
        return TOPICS.contains(row.get(1, String.class));
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

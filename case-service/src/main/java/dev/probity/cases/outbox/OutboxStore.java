package dev.probity.cases.outbox;

import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The outbox as relays see it. A relay leases what it takes for a while, so that no transaction waits for Kafka; whoever dies in
 * between loses the lease, and another one sends again under the same id.
 */
@ApplicationScoped
public class OutboxStore {
    // Of each key only the oldest is to be had, and only while no earlier one is under way: a subject's dispositions
    // stay in order.
    private static final String TAKE = """
            update outbox set leased_by = :owner, leased_to = :until, tries = tries + 1
            where id in (
                select id from outbox o
                where sent_at is null and (leased_to is null or leased_to < :now)
                  and not exists (select 1 from outbox e where e.key = o.key and e.seq < o.seq and e.sent_at is null)
                order by seq limit :batch for update skip locked)
            returning id, topic, key, body, traceparent""";

    /** Takes what nobody else has taken. */
    @ByRule
    @WithTransaction
    public Uni<List<Letter>> take(String owner, Instant now, Duration lease, int batch) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("owner", owner)
                        .setParameter("until", now.plus(lease))
                        .setParameter("now", now)
                        .setParameter("batch", batch)
                        .getResultList())
                .map(rows -> rows.stream().map(OutboxStore::letter).toList());
    }

    /** Remembers that it is on Kafka. */
    @ByRule
    @WithTransaction
    public Uni<Void> sent(UUID id, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update outbox set sent_at = :now, leased_by = null, leased_to = null where id = :id")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Gives back what could not be sent; it is tried again after a pause. */
    @ByRule
    @WithTransaction
    public Uni<Void> failed(UUID id, Instant again) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update outbox set leased_by = null, leased_to = :again where id = :id and sent_at is null")
                        .setParameter("again", again)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** How much is still to be sent. */
    @ByRule
    @WithTransaction
    public Uni<Long> backlog() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from outbox where sent_at is null", Long.class)
                        .getSingleResult());
    }

    /** Forgets what was sent long ago. */
    @ByRule
    @WithTransaction
    public Uni<Void> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from outbox where sent_at < :before")
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Letter letter(Tuple row) {
        return new Letter(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }
}

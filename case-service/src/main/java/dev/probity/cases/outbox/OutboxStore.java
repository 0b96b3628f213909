package dev.probity.cases.outbox;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The outbox as relays see it. A relay leases what it takes for a while, so that no transaction waits for Kafka; whoever dies in
 * between loses the lease, and another one sends again under the same id.
 */
@ApplicationScoped
public class OutboxStore {
    // Of each key only the oldest is to be had at one place, and only while no earlier one is under way: what is told
    // of a subject stays in order.
    // What was given up holds up nobody.
    private static final String TAKE = """
            update outbox set leased_by = :owner, leased_to = :until, tries = tries + 1
            where id in (
                select id from outbox o
                where route = :route and sent_at is null and dead_at is null and (leased_to is null or leased_to < :now)
                  and not exists (select 1 from outbox e
                                  where e.topic = o.topic and e.key = o.key and e.seq < o.seq and e.sent_at is null and e.dead_at is null)
                order by seq limit :batch for update skip locked)
            returning id, topic, key, coalesce(about, id), tries, body, traceparent""";

    /** Takes what nobody else has taken. */
    @ByRule
    @WithTransaction
    public Uni<List<Letter>> take(Route route, String owner, Instant now, CaseConfig.Outbox config) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("route", route.name())
                        .setParameter("owner", owner)
                        .setParameter("until", now.plus(config.lease()))
                        .setParameter("now", now)
                        .setParameter("batch", config.batch())
                        .getResultList())
                .map(rows -> rows.stream().map(OutboxStore::letter).toList());
    }

    /** Remembers that it arrived. */
    @ByRule
    @WithTransaction
    public Uni<Void> sent(UUID id, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update outbox set sent_at = :now, leased_by = null, leased_to = null, failure = null where id = :id")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Gives back what could not be sent; it is tried again after a pause. */
    @ByRule
    @WithTransaction
    public Uni<Void> failed(UUID id, Instant again, String why) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update outbox set leased_by = null, leased_to = :again, failure = :why where id = :id and sent_at is null")
                        .setParameter("why", why)
                        .setParameter("again", again)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Gives it up. */
    @ByRule
    @WithTransaction
    public Uni<Void> died(UUID id, Instant now, String why) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update outbox set leased_by = null, leased_to = null, dead_at = :now, failure = :why where id = :id and sent_at is null")
                        .setParameter("why", why)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** How much is still to be sent to topics; an endpoint that takes nothing must not look like a broker that is away. */
    @ByRule
    @WithTransaction
    public Uni<Long> backlog() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from outbox where route = 'KAFKA' and sent_at is null and dead_at is null",
                                Long.class)
                        .getSingleResult());
    }

    /** Forgets what was sent long ago and belongs to no case. */
    @ByRule
    @WithTransaction
    public Uni<Void> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from outbox where sent_at < :before and case_id is null")
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Letter letter(Tuple row) {
        return new Letter(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, Integer.class),
                row.get(5, String.class),
                row.get(6, String.class));
    }
}

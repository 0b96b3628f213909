package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.outbox.Retries;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Orders what is approved, once its notice is over and as far as the hour has room: one at a time, by whichever replica comes first. */
@ApplicationScoped
class Ordering {
    static final Duration HOUR = Duration.ofHours(1);

    /** Held to the end of the transaction, so that no two replicas fill the same place in the hour. */
    private static final String TURN = "select cast(pg_advisory_xact_lock(hashtext('probity.enforcement')) as text)";

    /** Of an order that can't be made. */
    private static final Retries AGAIN = new Retries(Duration.ofSeconds(5), Duration.ofHours(1), 0);

    /** "c" is the same as "p", and not ordered. */
    private static final String SAME = """
            c.ordered_at is null and c.id <> p.id and c.action = p.action
                  and case when cardinality(p.reviews) = 0 then c.target_id = p.target_id else c.reviews && p.reviews end""";

    // By rule, not by what somebody sees: whoever put the same through in another case is told nothing, and it waits
    // (ADR 0038). What takes something back waits for none.
    private static final String UNCONTESTED = """
            (p.reverses is not null or not exists (
                select 1 from proposal c
                where c.state = 'APPEALED' and %s))""".formatted(SAME);

    // Whoever decided on it could not know; what they decide knowing that is ordered (ADR 0038).
    private static final String OVERRULED = """
            select p.reverses is null and exists (
                select 1 from proposal c join ruling r on r.proposal_id = c.id
                where c.state = 'REVERSED' and r.outcome = 'REVERSED' and %s
                  and r.decided_at > (
                      select max(d.at) from (
                          select a.at from approval a where a.proposal_id = p.id
                          union all select o.decided_at from ruling o where o.proposal_id = p.id) d))
            from proposal p where p.id = :id""".formatted(SAME);

    private static final String WHY =
            "The same measure was reversed on appeal after this one was approved. It can be proposed again.";

    // What takes something back goes before all others: a full hour must not prolong a wrong.
    private static final String DUE = """
            select p.id from proposal p
            where p.state in ('APPROVED', 'UPHELD') and p.ordered_at is null and p.send_at <= :now
              and (p.next_try_at is null or p.next_try_at <= :now)
              and %s
            order by p.reverses is null, p.send_at, p.number limit 1""".formatted(UNCONTESTED);

    private static final String FREE = "select %s from proposal p where p.id = :id".formatted(UNCONTESTED);

    private final Proposals proposals;
    private final ProposalRows rows;
    private final ProposalRecord record;
    private final CaseFiles files;
    private final Deliveries deliveries;
    private final AdvanceNotices notices;
    private final Outbox outbox;
    private final Live live;
    private final CaseConfig config;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Ordering(
            Proposals proposals,
            ProposalRows rows,
            ProposalRecord record,
            CaseFiles files,
            Deliveries deliveries,
            AdvanceNotices notices,
            Outbox outbox,
            Live live,
            CaseConfig config,
            Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.record = record;
        this.files = files;
        this.deliveries = deliveries;
        this.notices = notices;
        this.outbox = outbox;
        this.live = live;
        this.config = config;
        this.clock = clock;
    }

    /** What is ordered next; empty where nothing is due, or the hour is full. */
    @ByRule
    @WithSession
    Uni<Optional<UUID>> due() {
        return full().chain(full -> full
                ? Uni.createFrom().item(Optional.empty())
                : first().map(found -> found.stream().findFirst()));
    }

    /** Orders it, unless the hour was filled meanwhile, or whoever withdrew it, or appealed (against the same in another case, too), or ordered it elsewhere was faster. */
    @ByRule
    @WithTransaction
    Uni<Void> order(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TURN, String.class).getSingleResult())
                .chain(() -> full())
                .chain(full -> full
                        ? Uni.createFrom().voidItem()
                        : held(id).chain(held -> free(held)
                                .chain(free -> free
                                        ? is(OVERRULED, held)
                                                .chain(overruled -> overruled
                                                        ? refuse(held)
                                                        : make(held).chain(order -> orderIt(held, order)))
                                        : Uni.createFrom().voidItem())));
    }

    /** It could not be made: it is tried again later, so that those behind it go on. Nothing is given up that people decided on. */
    @ByRule
    @WithTransaction
    Uni<Void> putOff(UUID id) {
        var now = clock.instant();
        return proposals
                .findById(id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(proposal -> {
                    proposal.orderTries++;
                    proposal.nextTryAt = AGAIN.after(proposal.orderTries, random)
                            .map(now::plus)
                            .orElseThrow();
                })
                .call(proposal -> live.changed(LiveKind.CASE, proposal.caseId, now))
                .replaceWithVoid();
    }

    /** Orders of the last hour. */
    Uni<Long> used() {
        return since("select orders_since(:since)");
    }

    /** Those of them that the reader isn't walled from: a count must not tell of the others. */
    Uni<Long> shown() {
        return since("select orders_shown(:since)");
    }

    private Uni<Long> since(String sql) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Long.class)
                        .setParameter("since", clock.instant().minus(HOUR))
                        .getSingleResult());
    }

    private Uni<Boolean> full() {
        return used().map(used -> used >= config.enforcement().hourlyCap());
    }

    private Uni<List<UUID>> first() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    private static Uni<Boolean> free(ProposalRecord.Held held) {
        return !held.status().waits() ? Uni.createFrom().item(false) : is(FREE, held);
    }

    private static Uni<Boolean> is(String sql, ProposalRecord.Held held) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Boolean.class)
                        .setParameter("id", held.proposal().id)
                        .getSingleResult());
    }

    /** Without a word of the other case. */
    private Uni<Void> refuse(ProposalRecord.Held held) {
        held.proposal().endedBy = Actor.PROBITY.id();
        held.proposal().endedReason = WHY;
        return record.apply(
                        held,
                        Actor.PROBITY,
                        new ProposalChange.Overruled(),
                        EntryKind.MEASURE_REFUSED,
                        "refused: " + WHY)
                .chain(() -> notices.takeBack(held));
    }

    private Uni<Void> orderIt(ProposalRecord.Held held, EnforcementOrder order) {
        var proposal = held.proposal();
        proposal.orderedAt = order.orderedAt();
        return record.apply(
                        held,
                        Actor.PROBITY,
                        new ProposalChange.Ordered(),
                        EntryKind.MEASURE_ORDERED,
                        "ordered: " + proposal.effect())
                .chain(() -> rows.order(proposal, order, outbox.write(order)))
                .chain(() -> deliveries.send(order, proposal.caseId))
                .chain(() -> takeBack(proposal));
    }

    private Uni<Void> takeBack(ProposalEntity inverse) {
        return inverse.reverses == null
                ? Uni.createFrom().voidItem()
                : held(inverse.reverses)
                        .chain(former -> former.proposal().state == ProposalState.REVERSED
                                ? Uni.createFrom().voidItem()
                                : record.apply(
                                                former,
                                                Actor.PROBITY,
                                                new ProposalChange.TakenBack(),
                                                EntryKind.MEASURE_TAKEN_BACK,
                                                "taken back by " + inverse.ref() + settled(former.proposal()))
                                        .replaceWithVoid());
    }

    /** What was asked for is done: whoever appealed has that for an outcome, and nobody is left to decide. */
    private static String settled(ProposalEntity former) {
        return former.state == ProposalState.APPEALED ? ", which settles the appeal that waited, without a ruling" : "";
    }

    private Uni<ProposalRecord.Held> held(UUID id) {
        return proposals
                .caseOf(id)
                .chain(files::locked)
                .chain(file -> proposals.whole(id).chain(proposal -> record.held(file, proposal)));
    }

    private Uni<EnforcementOrder> make(ProposalRecord.Held held) {
        var proposal = held.proposal();
        var former = proposal.reverses == null ? List.<UUID>of() : List.of(proposal.reverses);
        return rows.orders(former)
                .chain(orders -> rows.nextOrder()
                        .map(number -> new EnforcementOrder(
                                UUID.randomUUID(),
                                number,
                                proposal.action,
                                proposal.target.ref,
                                proposal.reviews.length == 0 ? null : List.of(proposal.reviews),
                                proposal.amount == null ? null : proposal.amount.toPlainString(),
                                proposal.currency,
                                former.isEmpty()
                                        ? null
                                        : Objects.requireNonNull(orders.get(former.getFirst()))
                                                .id(),
                                proposal.ref(),
                                held.file().ref(),
                                proposal.statement,
                                clock.instant())));
    }
}

package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Orders what is approved, once its notice is over and as far as the hour has room: one at a time, by whichever replica comes first. */
@ApplicationScoped
class Ordering {
    static final Duration HOUR = Duration.ofHours(1);

    /** Held to the end of the transaction, so that no two replicas fill the same place in the hour. */
    private static final String TURN = "select cast(pg_advisory_xact_lock(hashtext('probity.enforcement')) as text)";

    private static final String USED = "select orders_since(:since)";

    // What takes something back goes before all others: a full hour must not prolong a wrong.
    private static final String DUE = """
            select p.id from proposal p
            where p.state in ('APPROVED', 'UPHELD') and p.ordered_at is null and p.send_at <= :now
            order by p.reverses is null, p.send_at, p.number limit 1""";

    private final Proposals proposals;
    private final ProposalRows rows;
    private final ProposalRecord record;
    private final CaseFiles files;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final CaseConfig config;
    private final Clock clock;

    Ordering(
            Proposals proposals,
            ProposalRows rows,
            ProposalRecord record,
            CaseFiles files,
            Deliveries deliveries,
            Outbox outbox,
            CaseConfig config,
            Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.record = record;
        this.files = files;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** False where nothing is due, or the hour is full. */
    @ByRule
    @WithTransaction
    Uni<Boolean> next() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TURN, String.class).getSingleResult())
                .chain(() -> used())
                .chain(used -> used >= config.enforcement().hourlyCap()
                        ? Uni.createFrom().item(List.<UUID>of())
                        : due())
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(false)
                        : order(due.getFirst()).replaceWith(true));
    }

    /** Orders of the last hour. */
    Uni<Long> used() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USED, Long.class)
                        .setParameter("since", clock.instant().minus(HOUR))
                        .getSingleResult());
    }

    private Uni<List<UUID>> due() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    /** Whoever withdrew it, or appealed, while it waited for the case was faster. */
    private Uni<Void> order(UUID id) {
        return held(id).chain(held -> held.status().waits()
                ? make(held).chain(order -> orderIt(held, order))
                : Uni.createFrom().voidItem());
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
                                                "taken back by " + inverse.ref())
                                        .replaceWithVoid());
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

package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What people decide about a proposal, each in one transaction. */
@ApplicationScoped
class ProposalWork {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Proposals proposals;
    private final ProposalRows rows;
    private final ProposalRecord record;
    private final ProposalViews views;
    private final Reversals reversals;
    private final ManagementLine lines;
    private final Deliveries deliveries;
    private final CaseFiles files;
    private final Workers workers;
    private final Once once;
    private final Clock clock;

    ProposalWork(
            Proposals proposals,
            ProposalRows rows,
            ProposalRecord record,
            ProposalViews views,
            Reversals reversals,
            ManagementLine lines,
            Deliveries deliveries,
            CaseFiles files,
            Workers workers,
            Once once,
            Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.record = record;
        this.views = views;
        this.reversals = reversals;
        this.lines = lines;
        this.deliveries = deliveries;
        this.files = files;
        this.workers = workers;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Answer> approve(UUID id, Command command, NewDecision decision) {
        var actor = command.actor();
        var reason = decision.reason().strip();
        return work(
                id,
                command,
                OK,
                held -> stranger(held, actor)
                        .chain(() -> record.apply(
                                held,
                                actor,
                                new ProposalChange.Approved(actor.id()),
                                EntryKind.MEASURE_APPROVED,
                                "approved: " + reason))
                        .invoke(ProposalWork::dated)
                        .call(proposal -> rows.approve(proposal, actor.id(), reason, proposal.changedAt)));
    }

    @WithTransaction
    Uni<Answer> refuse(UUID id, Command command, NewDecision decision) {
        var change = new ProposalChange.Refused(command.actor().id());
        return work(id, command, OK, held -> end(held, command.actor(), change, decision, EntryKind.MEASURE_REFUSED));
    }

    @WithTransaction
    Uni<Answer> withdraw(UUID id, Command command, NewDecision decision) {
        var change = new ProposalChange.Withdrawn(command.actor().id());
        return work(id, command, OK, held -> end(held, command.actor(), change, decision, EntryKind.MEASURE_WITHDRAWN));
    }

    /** Proposes what takes it back; the answer is that proposal. */
    @WithTransaction
    Uni<Answer> reverse(UUID id, Command command, NewDecision decision) {
        return work(
                id,
                command,
                CREATED,
                held -> reversals.propose(
                        held, command.actor(), decision.reason().strip()));
    }

    @WithTransaction
    Uni<Answer> appeal(UUID id, Command command, NewAppeal appeal) {
        if (appeal.receivedAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("/receivedAt", "past", "An appeal came in before now.");
        }
        var actor = command.actor();
        return work(
                id,
                command,
                OK,
                held -> record.apply(
                                held,
                                actor,
                                new ProposalChange.Appealed(actor.id()),
                                EntryKind.APPEAL_FILED,
                                "appealed against by %s: %s"
                                        .formatted(
                                                appeal.appellant().strip(),
                                                appeal.grounds().strip()))
                        .call(proposal -> rows.appeal(proposal, actor.id(), appeal, proposal.changedAt)));
    }

    @WithTransaction
    Uni<Answer> rule(UUID id, Command command, NewRuling ruling) {
        var actor = command.actor();
        var stands = ruling.outcome() == RulingOutcome.UPHELD;
        return work(
                id,
                command,
                OK,
                held -> stranger(held, actor)
                        .chain(() -> record.apply(
                                held,
                                actor,
                                new ProposalChange.Ruled(actor.id(), stands),
                                EntryKind.APPEAL_DECIDED,
                                (stands ? "stands on appeal: " : "falls on appeal: ")
                                        + ruling.reason().strip()))
                        .call(proposal -> rows.rule(proposal, actor.id(), ruling, proposal.changedAt))
                        .call(() -> stands || !held.status().ordered()
                                ? Uni.createFrom().voidItem()
                                : reversals.decree(held, actor, ruling.reason().strip())));
    }

    /** Sends its order again to endpoints that were given up. */
    @WithTransaction
    Uni<Answer> replay(UUID id, Command command, NewDecision decision) {
        return work(
                id,
                command,
                OK,
                held -> rows.orders(List.of(id)).chain(orders -> {
                    var order = orders.get(id);
                    if (order == null || held.proposal().state == ProposalState.REVERSED) {
                        throw ProblemException.conflict("There is no order to send again, or it is taken back.");
                    }
                    return deliveries.of(List.of(order.id())).chain(all -> {
                        var dead = all.getOrDefault(order.id(), List.of()).stream()
                                .filter(one -> one.deadAt() != null)
                                .toList();
                        if (dead.isEmpty()) {
                            throw ProblemException.conflict("It was given up nowhere.");
                        }
                        return record.note(
                                        held,
                                        command.actor(),
                                        EntryKind.ORDER_REPLAYED,
                                        "sent again: " + decision.reason().strip())
                                .call(proposal -> deliveries.replay(order, proposal.caseId, dead));
                    });
                }));
    }

    private Uni<ProposalEntity> end(
            ProposalRecord.Held held, Actor actor, ProposalChange change, NewDecision decision, EntryKind kind) {
        var reason = decision.reason().strip();
        held.proposal().endedBy = actor.id();
        held.proposal().endedReason = reason;
        var word = kind == EntryKind.MEASURE_REFUSED ? "refused: " : "withdrawn: ";
        return record.apply(held, actor, change, kind, word + reason);
    }

    /** Its notice runs from the last approval on. */
    private static void dated(ProposalEntity proposal) {
        if (proposal.state == ProposalState.APPROVED) {
            proposal.sendAt = proposal.changedAt.plus(proposal.noticeGiven());
        }
    }

    /** Whoever had a hand in it is told so by its status; here it is about those above and below them. */
    private Uni<Void> stranger(ProposalRecord.Held held, Actor actor) {
        var hands = held.status().hands();
        return lines.of(actor, hands)
                .invoke(line -> {
                    if (!line.isEmpty() && !hands.contains(actor.id())) {
                        throw ProblemException.conflict(
                                "Somebody above or below you had a hand in it: it takes a will of its own.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Answer> work(
            UUID id, Command command, int status, Function<ProposalRecord.Held, Uni<ProposalEntity>> change) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> proposals
                                .caseOf(id)
                                .chain(files::locked)
                                .chain(file -> proposals
                                        .whole(id)
                                        .invoke(proposal -> command.seen(proposal.version))
                                        .chain(proposal -> record.held(file, proposal)))
                                .chain(change::apply)
                                .chain(changed -> views.answer(changed, command.actor(), status))));
    }
}

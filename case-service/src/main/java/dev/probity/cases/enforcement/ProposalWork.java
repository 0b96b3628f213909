package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What people decide about a proposal, each in one transaction. */
@ApplicationScoped
class ProposalWork {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final OnProposal onProposal;
    private final ProposalRows rows;
    private final ProposalRecord record;
    private final Reversals reversals;
    private final ManagementLine lines;
    private final Deliveries deliveries;

    ProposalWork(
            OnProposal onProposal,
            ProposalRows rows,
            ProposalRecord record,
            Reversals reversals,
            ManagementLine lines,
            Deliveries deliveries) {
        this.onProposal = onProposal;
        this.rows = rows;
        this.record = record;
        this.reversals = reversals;
        this.lines = lines;
        this.deliveries = deliveries;
    }

    @WithTransaction
    Uni<Answer> approve(UUID id, Command command, NewDecision decision) {
        var actor = command.actor();
        var reason = decision.reason().strip();
        return onProposal.run(
                id,
                command,
                OK,
                held -> lines.stranger(held.status(), actor)
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
        return onProposal.run(
                id, command, OK, held -> end(held, command.actor(), change, decision, EntryKind.MEASURE_REFUSED));
    }

    @WithTransaction
    Uni<Answer> withdraw(UUID id, Command command, NewDecision decision) {
        var change = new ProposalChange.Withdrawn(command.actor().id());
        return onProposal.run(
                id, command, OK, held -> end(held, command.actor(), change, decision, EntryKind.MEASURE_WITHDRAWN));
    }

    /** Proposes what takes it back; the answer is that proposal. */
    @WithTransaction
    Uni<Answer> reverse(UUID id, Command command, NewDecision decision) {
        return onProposal.run(
                id,
                command,
                CREATED,
                held -> reversals.propose(
                        held, command.actor(), decision.reason().strip()));
    }

    /** Sends its order again to endpoints that were given up. */
    @WithTransaction
    Uni<Answer> replay(UUID id, Command command, NewDecision decision) {
        return onProposal.run(
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
}

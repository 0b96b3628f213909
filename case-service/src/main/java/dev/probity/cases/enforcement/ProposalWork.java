package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.ManagementLine;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Elsewhere elsewhere;
    private final ManagementLine lines;
    private final AdvanceNotices notices;
    private final Deliveries deliveries;

    ProposalWork(
            OnProposal onProposal,
            ProposalRows rows,
            ProposalRecord record,
            Reversals reversals,
            Elsewhere elsewhere,
            ManagementLine lines,
            AdvanceNotices notices,
            Deliveries deliveries) {
        this.onProposal = onProposal;
        this.rows = rows;
        this.record = record;
        this.reversals = reversals;
        this.elsewhere = elsewhere;
        this.lines = lines;
        this.notices = notices;
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
                held -> lines.stranger(held.status().hands(), actor)
                        .chain(() -> elsewhere.uncontested(held.proposal().caseId, SameMeasure.as(held.proposal())))
                        .chain(() -> record.apply(
                                held,
                                actor,
                                new ProposalChange.Approved(actor.id()),
                                EntryKind.MEASURE_APPROVED,
                                "approved: " + reason))
                        .invoke(ProposalWork::dated)
                        .call(proposal -> rows.approve(proposal, actor.id(), reason, proposal.changedAt))
                        .call(() -> notices.give(held)));
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

    /** Sends its order, and notice of it, again to endpoints that were given up. */
    @WithTransaction
    Uni<Answer> replay(UUID id, Command command, NewDecision decision) {
        return onProposal.run(
                id,
                command,
                OK,
                held -> rows.orders(List.of(id))
                        .map(orders -> orders.get(id))
                        .map(order ->
                                AdvanceNotices.worthSendingAgain(held.proposal(), order == null ? null : order.id()))
                        .chain(letters -> deliveries.of(letters))
                        .chain(all -> sendAgain(held, command.actor(), decision, all)));
    }

    private Uni<ProposalEntity> sendAgain(
            ProposalRecord.Held held, Actor actor, NewDecision decision, Map<UUID, List<Delivery>> letters) {
        var dead = new TreeMap<UUID, List<Delivery>>();
        letters.forEach((letter, all) -> {
            var given = all.stream().filter(one -> one.deadAt() != null).toList();
            if (!given.isEmpty()) {
                dead.put(letter, given);
            }
        });
        if (dead.isEmpty()) {
            throw ProblemException.conflict("Nothing of it that still holds was given up anywhere.");
        }
        var target = held.proposal().target.ref;
        return record.note(
                        held,
                        actor,
                        EntryKind.ORDER_REPLAYED,
                        "sent again: " + decision.reason().strip())
                .call(proposal -> Multi.createFrom()
                        .iterable(dead.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(letter ->
                                deliveries.replay(letter.getKey(), target, proposal.caseId, letter.getValue()))
                        .collect()
                        .last());
    }

    private Uni<ProposalEntity> end(
            ProposalRecord.Held held, Actor actor, ProposalChange change, NewDecision decision, EntryKind kind) {
        var reason = decision.reason().strip();
        held.proposal().endedBy = actor.id();
        held.proposal().endedReason = reason;
        var word = kind == EntryKind.MEASURE_REFUSED ? "refused: " : "withdrawn: ";
        return record.apply(held, actor, change, kind, word + reason).call(() -> notices.takeBack(held));
    }

    /** Its notice runs from the last approval on; to the microsecond, as it is kept, so that whoever is told of its end reads the same here. */
    private static void dated(ProposalEntity proposal) {
        if (proposal.state == ProposalState.APPROVED) {
            proposal.sendAt = proposal.changedAt.plus(proposal.noticeGiven()).truncatedTo(ChronoUnit.MICROS);
        }
    }
}

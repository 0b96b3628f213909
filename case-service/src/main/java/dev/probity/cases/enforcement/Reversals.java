package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.timeline.EntryKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** What takes a measure back: proposed by somebody, or following from an appeal that succeeded. */
@ApplicationScoped
class Reversals {
    private final Proposals proposals;
    private final ProposalRows rows;
    private final ProposalRecord record;
    private final Drafts drafts;
    private final Clock clock;

    Reversals(Proposals proposals, ProposalRows rows, ProposalRecord record, Drafts drafts, Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.record = record;
        this.drafts = drafts;
        this.clock = clock;
    }

    Uni<ProposalEntity> propose(ProposalRecord.Held former, Actor actor, String reason) {
        if (!former.status().reversible()) {
            throw ProblemException.conflict("Only a measure that was ordered, and is not taken back, can be.");
        }
        return proposals
                .reversalOf(former.proposal().id)
                .invoke(found -> {
                    if (found != null) {
                        throw ProblemException.conflict(found.ref() + " takes it back already.");
                    }
                })
                .chain(() -> inverse(former, actor, reason))
                .invoke(inverse -> {
                    inverse.state = ProposalState.PROPOSED;
                    inverse.approvalsNeeded = former.proposal().approvalsNeeded;
                })
                .chain(inverse -> kept(former, inverse, actor));
    }

    /** Without anybody else's consent; one that somebody proposed before makes way for it, approved or not: else they could withdraw it, and what was won would never come. */
    Uni<Void> decree(ProposalRecord.Held former, Actor decider, String reason) {
        return proposals
                .reversalOf(former.proposal().id)
                .chain(found -> found == null
                        ? Uni.createFrom().voidItem()
                        : record.held(former.file(), found)
                                .chain(held -> giveWay(held, decider))
                                .replaceWithVoid())
                .chain(() -> ordered(former, decider, reason));
    }

    private Uni<ProposalEntity> giveWay(ProposalRecord.Held held, Actor decider) {
        var proposal = held.proposal();
        proposal.endedBy = decider.id();
        proposal.endedReason = "The appeal succeeded";
        return record.apply(
                held,
                decider,
                new ProposalChange.Withdrawn(proposal.proposedBy),
                EntryKind.MEASURE_WITHDRAWN,
                "makes way: the appeal succeeded");
    }

    private Uni<Void> ordered(ProposalRecord.Held former, Actor decider, String reason) {
        return inverse(former, Actor.PROBITY, reason)
                .invoke(inverse -> {
                    inverse.state = ProposalStatus.decreed(decider.id()).state();
                    inverse.approvalsNeeded = 1;
                    inverse.sendAt = clock.instant();
                })
                .chain(inverse -> kept(former, inverse, decider))
                .chain(inverse -> rows.approve(inverse, decider.id(), reason, inverse.changedAt));
    }

    private Uni<ProposalEntity> kept(ProposalRecord.Held former, ProposalEntity inverse, Actor actor) {
        return proposals
                .persistAndFlush(inverse)
                .chain(() -> record.made(
                        former.file(),
                        inverse,
                        actor,
                        "takes back %s: %s — %s".formatted(former.proposal().ref(), inverse.effect(), inverse.reason)));
    }

    private Uni<ProposalEntity> inverse(ProposalRecord.Held former, Actor actor, String reason) {
        var measure = former.proposal();
        return drafts.takingBack(former.file(), measure, reason)
                .chain(statement -> proposals.nextNumber().map(number -> {
                    var inverse = ProposalEntity.blank(number, measure.caseId, actor.id(), clock.instant());
                    inverse.action = measure.action.inverse();
                    inverse.target = measure.target;
                    inverse.reviews = measure.reviews.clone();
                    inverse.amount = measure.amount;
                    inverse.currency = measure.currency;
                    inverse.reason = reason;
                    inverse.basis = measure.basis;
                    inverse.statement = statement;
                    inverse.totalMdb = measure.totalMdb;
                    inverse.country = measure.country;
                    inverse.notice = Duration.ZERO.toString();
                    inverse.reverses = measure.id;
                    return inverse;
                }));
    }
}

package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.ManagementLine;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Appeals against measures: put down by somebody whose will the measure isn't, decided by somebody who had no part in either. */
@ApplicationScoped
class Appeals {
    private static final int OK = 200;

    private final OnProposal onProposal;
    private final ProposalRows rows;
    private final ProposalRecord record;
    private final Reversals reversals;
    private final AdvanceNotices notices;
    private final ManagementLine lines;
    private final Workers workers;
    private final Terms terms;
    private final CaseConfig.Enforcement config;
    private final Clock clock;

    Appeals(
            OnProposal onProposal,
            ProposalRows rows,
            ProposalRecord record,
            Reversals reversals,
            AdvanceNotices notices,
            ManagementLine lines,
            Workers workers,
            Terms terms,
            CaseConfig config,
            Clock clock) {
        this.onProposal = onProposal;
        this.rows = rows;
        this.record = record;
        this.reversals = reversals;
        this.notices = notices;
        this.lines = lines;
        this.workers = workers;
        this.terms = terms;
        this.config = config.enforcement();
        this.clock = clock;
    }

    @WithTransaction
    Uni<Answer> putDown(UUID id, Command command, NewAppeal appeal) {
        if (appeal.receivedAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("/receivedAt", "past", "An appeal came in before now.");
        }
        var actor = command.actor();
        var words = "appealed against by %s: %s"
                .formatted(appeal.appellant().strip(), appeal.grounds().strip());
        return onProposal.run(
                id,
                command,
                OK,
                held -> another(inTime(held, appeal).status(), actor)
                        .chain(() -> record.apply(
                                held,
                                actor,
                                new ProposalChange.Appealed(actor.id(), config.appeals()),
                                EntryKind.APPEAL_FILED,
                                words))
                        .call(proposal ->
                                rows.appeal(proposal, held.status().appeals().size() + 1, actor.id(), appeal)));
    }

    @WithTransaction
    Uni<Answer> rule(UUID id, Command command, NewRuling ruling) {
        var actor = command.actor();
        var stands = ruling.outcome() == RulingOutcome.UPHELD;
        var reason = ruling.reason().strip();
        return onProposal.run(
                id,
                command,
                OK,
                held -> lines.stranger(held.status().hands(), actor)
                        .chain(() -> record.apply(
                                held,
                                actor,
                                new ProposalChange.Ruled(actor.id(), stands),
                                EntryKind.APPEAL_DECIDED,
                                (stands ? "stands on appeal: " : "falls on appeal: ") + reason))
                        .call(proposal ->
                                rows.rule(proposal, held.status().appeals().size(), actor.id(), ruling))
                        .call(() -> stands ? Uni.createFrom().voidItem() : undo(held, actor, reason)));
    }

    private Uni<Void> undo(ProposalRecord.Held held, Actor decider, String reason) {
        return held.status().ordered() ? reversals.decree(held, decider, reason) : notices.takeBack(held);
    }

    private ProposalRecord.Held inTime(ProposalRecord.Held held, NewAppeal appeal) {
        // by days of UTC, of which pages tell no more
        if (appeal.receivedAt().isBefore(held.proposal().proposedAt.truncatedTo(ChronoUnit.DAYS))) {
            throw ProblemException.invalid(
                    "/receivedAt",
                    "early",
                    "An appeal comes in on the day on which the measure was proposed at the earliest.");
        }
        var until = terms.appealsUntil(held.proposal(), held.status(), held.appeals());
        if (until != null && appeal.receivedAt().isAfter(until)) {
            var late = "Appeals came in in time until %s. The measure can still be taken back without one."
                    .formatted(until.truncatedTo(ChronoUnit.SECONDS));
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, late, List.of(new ProblemError("/receivedAt", "late", late)));
        }
        return held;
    }

    /** Whose will the measure is by this account is told so by its status; here it is about their other accounts. */
    private Uni<Void> another(ProposalStatus status, Actor actor) {
        var willed = status.willed();
        return workers.same(actor, willed)
                .invoke(same -> {
                    if (!same.isEmpty() && !willed.contains(actor.id())) {
                        throw ProblemException.conflict(
                                "You had a part in it, from another account: somebody else must put the appeal down.");
                    }
                })
                .replaceWithVoid();
    }
}

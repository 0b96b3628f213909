package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Makes a change of a proposal: where it stands, and one line of its case's record, in the caller's transaction. */
@ApplicationScoped
class ProposalRecord {
    private final ProposalRows rows;
    private final CaseRecord record;
    private final Clock clock;

    ProposalRecord(ProposalRows rows, CaseRecord record, Clock clock) {
        this.rows = rows;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A proposal that is being changed, with its case, which is locked.
     *
     * @param file its case
     * @param proposal itself
     * @param status where it stands
     * @param appeals against it, the first first
     */
    record Held(
            CaseFileEntity file,
            ProposalEntity proposal,
            ProposalStatus status,
            List<ProposalRows.Contested> appeals) {}

    Uni<Held> held(CaseFileEntity file, ProposalEntity proposal) {
        var ids = List.of(proposal.id);
        return rows.approvals(ids)
                .chain(approvals -> rows.orders(ids)
                        .chain(orders -> rows.appeals(ids)
                                .map(appeals -> new Held(
                                        file,
                                        proposal,
                                        ProposalViews.status(
                                                proposal, new ProposalParts.Said(approvals, orders, appeals)),
                                        appeals.getOrDefault(proposal.id, List.of())))));
    }

    /** Makes the change, or fails with a conflict when it doesn't go with how the proposal stands. */
    Uni<ProposalEntity> apply(Held held, Actor actor, ProposalChange change, EntryKind kind, String text) {
        var proposal = held.proposal();
        var after = accepted(held.status(), change);
        var of = change instanceof ProposalChange.Appealed
                ? new CaseChange.Contested(proposal.id)
                : new CaseChange.MeasureMoved(proposal.id);
        return record.takePart(held.file(), actor, of)
                .chain(() -> {
                    var before = proposal.state;
                    proposal.state = after.state();
                    proposal.result = after.result();
                    proposal.version++;
                    proposal.changedAt = clock.instant();
                    return record.apply(held.file(), actor, of, line(proposal, kind, text, before.name()));
                })
                .replaceWith(proposal);
    }

    /** Something about it that leaves it where it stands. */
    Uni<ProposalEntity> note(Held held, Actor actor, EntryKind kind, String text) {
        var proposal = held.proposal();
        proposal.version++;
        proposal.changedAt = clock.instant();
        var line = line(proposal, kind, text, proposal.state.name());
        return record.apply(held.file(), actor, new CaseChange.MeasureMoved(proposal.id), line)
                .replaceWith(proposal);
    }

    /** The line of a proposal that was just made. */
    Uni<ProposalEntity> made(CaseFileEntity file, ProposalEntity proposal, Actor actor, String text) {
        var line = line(proposal, EntryKind.MEASURE_PROPOSED, text, "");
        return record.apply(file, actor, new CaseChange.MeasureMoved(proposal.id), line)
                .replaceWith(proposal);
    }

    private static TimelineEntity line(ProposalEntity proposal, EntryKind kind, String text, String before) {
        var line = CaseRecord.line(kind, proposal.ref() + " " + text);
        line.subjectId = proposal.target.id;
        line.from = before.isEmpty() ? null : before;
        line.to = proposal.state.name();
        return line;
    }

    private static ProposalStatus accepted(ProposalStatus before, ProposalChange change) {
        try {
            return before.after(change);
        } catch (ProposalStatus.Refused e) {
            throw new ProblemException(ProblemType.CONFLICT, e.getMessage() + " Nothing was changed.");
        }
    }
}

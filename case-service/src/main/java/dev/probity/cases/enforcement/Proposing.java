package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.OnCase;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes proposals against subjects of a case. */
@ApplicationScoped
class Proposing {
    private static final int CREATED = 201;

    private final Proposals proposals;
    private final ProposalRecord record;
    private final ProposalViews views;
    private final Drafts drafts;
    private final Elsewhere elsewhere;
    private final CaseFiles files;
    private final OnCase onCase;
    private final Clock clock;

    Proposing(
            Proposals proposals,
            ProposalRecord record,
            ProposalViews views,
            Drafts drafts,
            Elsewhere elsewhere,
            CaseFiles files,
            OnCase onCase,
            Clock clock) {
        this.proposals = proposals;
        this.record = record;
        this.views = views;
        this.drafts = drafts;
        this.elsewhere = elsewhere;
        this.files = files;
        this.onCase = onCase;
        this.clock = clock;
    }

    /** What it would be; nothing is kept. */
    @WithSession
    Uni<ProposalPreview> preview(UUID caseId, NewProposal wanted) {
        return files.findById(caseId)
                .map(ProblemException::unlessMissing)
                .chain(file -> drafts.alone(file, wanted))
                .map(draft -> new ProposalPreview(
                        draft.effects().of(wanted.action()),
                        draft.effects().of(wanted.action().inverse()),
                        draft.statement(),
                        notice(draft, wanted),
                        draft.approvals()));
    }

    @WithTransaction
    Uni<Answer> propose(UUID caseId, Command command, NewProposal wanted) {
        return onCase.run(
                caseId,
                command,
                file -> unlessItWaits(file, wanted)
                        .chain(() -> elsewhere.uncontested(file.id, SameMeasure.as(wanted)))
                        .chain(() -> drafts.of(file, wanted))
                        .chain(draft -> keep(file, command.actor(), wanted, draft))
                        .chain(made -> views.answer(made, command.actor(), CREATED)));
    }

    private Uni<ProposalEntity> keep(CaseFileEntity file, Actor actor, NewProposal wanted, Drafts.Draft draft) {
        return proposals
                .nextNumber()
                .map(number -> {
                    var made = ProposalEntity.blank(number, file.id, actor.id(), clock.instant());
                    made.state = ProposalState.PROPOSED;
                    fill(made, wanted, draft);
                    return made;
                })
                .chain(made -> proposals.persistAndFlush(made).replaceWith(made))
                .chain(made ->
                        record.made(file, made, actor, "proposed: %s — %s".formatted(made.effect(), made.reason)));
    }

    private static void fill(ProposalEntity made, NewProposal wanted, Drafts.Draft draft) {
        var amount = wanted.amount();
        var exception = wanted.exception();
        made.action = wanted.action();
        made.target = draft.target();
        made.reviews = draft.effects().reviews().toArray(String[]::new);
        made.amount = amount == null ? null : amount.value().setScale(2);
        made.currency = amount == null ? null : amount.currency();
        made.reason = wanted.reason().strip();
        made.basis = wanted.basis().strip();
        made.statement = draft.statement();
        made.totalMdb = draft.bill() == null ? null : Bills.milli(draft.bill().totalDecibans());
        made.country = draft.target().country;
        made.notice = draft.notice().toString();
        made.exception = exception == null ? null : exception.kind();
        made.exceptionReason = exception == null ? null : exception.reason().strip();
        made.approvalsNeeded = draft.approvals();
    }

    private Uni<Void> unlessItWaits(CaseFileEntity file, NewProposal wanted) {
        return proposals
                .waits(file.id, SameMeasure.as(wanted))
                .invoke(waits -> {
                    if (waits) {
                        throw new ProblemException(
                                ProblemType.CONFLICT, "The same is proposed already, and waits. Nothing was changed.");
                    }
                })
                .replaceWithVoid();
    }

    private static Notice notice(Drafts.Draft draft, NewProposal wanted) {
        var exception = wanted.exception();
        return new Notice(
                draft.target().country,
                draft.notice().toString(),
                null,
                exception == null ? null : exception.kind(),
                exception == null ? null : exception.reason(),
                List.of());
    }
}

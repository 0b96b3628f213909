package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.identity.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Runs one command on one proposal, once, with its case locked, in the caller's transaction. */
@ApplicationScoped
class OnProposal {
    private final Proposals proposals;
    private final ProposalRecord record;
    private final ProposalViews views;
    private final CaseFiles files;
    private final Workers workers;
    private final Once once;

    OnProposal(
            Proposals proposals,
            ProposalRecord record,
            ProposalViews views,
            CaseFiles files,
            Workers workers,
            Once once) {
        this.proposals = proposals;
        this.record = record;
        this.views = views;
        this.files = files;
        this.workers = workers;
        this.once = once;
    }

    Uni<Answer> run(UUID id, Command command, int status, Function<ProposalRecord.Held, Uni<ProposalEntity>> change) {
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

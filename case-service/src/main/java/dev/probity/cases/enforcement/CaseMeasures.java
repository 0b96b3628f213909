package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The measures of one case. */
@ApplicationScoped
public class CaseMeasures {
    private final Proposals proposals;
    private final ProposalViews views;

    CaseMeasures(Proposals proposals, ProposalViews views) {
        this.proposals = proposals;
        this.views = views;
    }

    /** All that were proposed, with what became of them, the first first; within the caller's session. */
    public Uni<List<Proposal>> of(UUID caseId, Actor reader) {
        return proposals.ofCase(caseId).chain(found -> views.of(found, reader));
    }
}

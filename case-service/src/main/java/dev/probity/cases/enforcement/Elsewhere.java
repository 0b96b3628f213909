package dev.probity.cases.enforcement;

import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What an appeal holds back in one case does not go out by another (ADR 0038). Only what whoever proposes or approves sees is held against them: to refuse for a case that is none of theirs would tell
 * them of it, and nobody walks around an appeal that they don't know of.
 */
@ApplicationScoped
class Elsewhere {
    private static final String RULE = "contested";

    private final Proposals proposals;

    Elsewhere(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Refuses while the same measure is contested before it takes effect in another case, or its appeal failed and its order is due. */
    Uni<Void> uncontested(UUID caseId, SameMeasure same) {
        return proposals
                .contestedElsewhere(caseId, same)
                .invoke(found -> {
                    if (found != null) {
                        throw refused(found);
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException refused(ProposalEntity contested) {
        var detail = (contested.state == ProposalState.UPHELD
                        ? "%s is the same, in another case; the appeal against it failed, and it is going to be ordered: this waits until it is ordered, withdrawn or refused. Nothing was changed."
                        : "%s is the same, in another case, and contested before it takes effect: this waits until it is ordered or taken back. Nothing was changed.")
                .formatted(contested.ref());
        return new ProblemException(ProblemType.CONFLICT, detail, List.of(new ProblemError(null, RULE, detail)));
    }
}

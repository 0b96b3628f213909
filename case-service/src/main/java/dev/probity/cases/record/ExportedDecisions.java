package dev.probity.cases.record;

import dev.probity.cases.breakglass.GlassUse;
import dev.probity.cases.breakglass.Glasses;
import dev.probity.cases.consultation.Consultation;
import dev.probity.cases.consultation.Consultations;
import dev.probity.cases.enforcement.CaseMeasures;
import dev.probity.cases.enforcement.Proposal;
import dev.probity.cases.http.Actor;
import dev.probity.cases.unmask.Unmasking;
import dev.probity.cases.unmask.Unmaskings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was decided, asked and granted in a case, to take away: as far as whoever takes it may see it. */
@ApplicationScoped
class ExportedDecisions {
    private final CaseMeasures measures;
    private final Consultations consultations;
    private final Unmaskings unmaskings;
    private final Glasses glasses;

    ExportedDecisions(CaseMeasures measures, Consultations consultations, Unmaskings unmaskings, Glasses glasses) {
        this.measures = measures;
        this.consultations = consultations;
        this.unmaskings = unmaskings;
        this.glasses = glasses;
    }

    /**
     * All of it, the first of each first.
     *
     * @param measures with statement of reasons, approvals, order, receipts, appeals and rulings
     * @param consultations offices that were asked, and what they said
     * @param unmaskings wishes to know a name that the reader sees: an investigator's own, all to an auditor
     * @param glass by which somebody saw the case whose it wasn't
     */
    record All(
            List<Proposal> measures,
            List<Consultation> consultations,
            List<Unmasking> unmaskings,
            List<GlassUse> glass) {}

    /** Within the caller's session. */
    Uni<All> of(UUID caseId, Actor reader) {
        return Uni.combine()
                .all()
                .unis(
                        measures.of(caseId, reader),
                        consultations.ofCase(caseId),
                        unmaskings.ofCase(caseId),
                        glasses.ofCase(caseId))
                .usingConcurrencyOf(1) // a session does one thing at a time
                .with(All::new);
    }
}

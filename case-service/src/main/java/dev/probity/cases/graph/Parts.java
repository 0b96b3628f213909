package dev.probity.cases.graph;

import dev.probity.cases.evidence.Masking;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.risk.RiskEntity;
import dev.probity.cases.scoring.ScoringState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a graph is drawn of.
 *
 * @param caseId whose
 * @param links ties, those of scoring before those of bills; of parties that aren't drawn, too
 * @param bills what rests on which event
 * @param parties who may be drawn, by kind:id; whoever is not here is not for the reader to see
 * @param risks their risks, by subject
 * @param inCase subjects of the case
 * @param expanded whose own ties were asked for
 * @param hubs go-betweens that tie nobody
 * @param more whether there is more than was looked at
 * @param masking takes ids out of texts
 * @param scoring whether scoring answered
 * @param now when it is drawn
 */
record Parts(
        UUID caseId,
        List<Link> links,
        BillLinks bills,
        Map<String, SubjectEntity> parties,
        Map<UUID, RiskEntity> risks,
        Set<UUID> inCase,
        Set<UUID> expanded,
        Set<UUID> hubs,
        boolean more,
        Masking masking,
        ScoringState scoring,
        Instant now) {
    @Nullable
    SubjectEntity party(String ref) {
        return parties.get(ref);
    }
}

package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import java.util.Set;

/** What moves a subject's risk. */
public sealed interface RiskInput {
    /** A detector saw something. */
    record Found(Finding finding) implements RiskInput {}

    /**
     * The policy forbade of the subject what was not forbidden before.
     *
     * @param families evidence that may rest on it
     */
    record Restricted(Set<Family> families) implements RiskInput {}

    /** A case was closed. */
    record Decided(Disposition disposition) implements RiskInput {}
}

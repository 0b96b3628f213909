package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Finding;

/** What moves a subject's risk. */
public sealed interface RiskInput {
    /** A detector saw something. */
    record Found(Finding finding) implements RiskInput {}

    /** A case was closed. */
    record Decided(Disposition disposition) implements RiskInput {}
}

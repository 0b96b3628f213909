package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import java.time.Instant;
import java.util.Set;

/** What moves a subject's risk. */
public sealed interface RiskInput {
    /** By its own time; what has none happened long ago. */
    Instant happened();

    /** A detector saw something. */
    record Found(Finding finding) implements RiskInput {
        @Override
        public Instant happened() {
            return finding.foundAt();
        }
    }

    /**
     * The policy forbade of the subject what was not forbidden before.
     *
     * @param families evidence that may rest on it
     */
    record Restricted(Set<Family> families) implements RiskInput {
        @Override
        public Instant happened() {
            return Instant.EPOCH;
        }
    }

    /** A case was closed. */
    record Decided(Disposition disposition) implements RiskInput {
        @Override
        public Instant happened() {
            return disposition.decidedAt();
        }
    }
}

package dev.probity.scoring.backtest;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.ProfileTime;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.risk.Disposition;
import java.time.Instant;

/** Something that became known in the past. */
public sealed interface PastRecord {
    /** When it became known, by the clock. */
    Instant at();

    /** A finding was weighed and published. */
    record Found(Instant at, Finding finding) implements PastRecord {}

    /** A case was closed. */
    record Decided(Instant at, Disposition disposition) implements PastRecord {}

    /**
     * An alert was revised.
     *
     * @param open whether it stood in the queue
     */
    record Alerted(Instant at, String subject, int episode, boolean open) implements PastRecord {}

    /**
     * A member of staff's place became known.
     *
     * @param since when it was so
     */
    record Placed(Instant at, String subject, ProfileTime since, Person person) implements PastRecord {}
}

package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One step of a bill: what had faded since the step before, and what was found then.
 *
 * @param at event time
 * @param total millidecibans after it
 * @param changes how families moved since the step before; they add up to the total's change
 */
public record Step(Instant at, int total, Map<Family, Change> changes) {
    public Step {
        var moved = new EnumMap<Family, Change>(Family.class);
        moved.putAll(changes);
        moved.values().removeIf(Change::isNone);
        changes = Collections.unmodifiableMap(moved);
    }

    /** This step and the one after it as one. */
    Step then(Step next) {
        var sum = new EnumMap<Family, Change>(Family.class);
        sum.putAll(changes);
        next.changes.forEach((family, change) -> sum.merge(family, change, Change::plus));
        return new Step(next.at, next.total, sum);
    }

    /** The same step as the first that is known: nothing can have faded before it. */
    Step asFirst() {
        var found = new EnumMap<Family, Change>(Family.class);
        changes.forEach((family, change) -> found.put(family, change.asFound()));
        return new Step(at, total, found);
    }
}

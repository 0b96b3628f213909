package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One change of a bill.
 *
 * @param at event time
 * @param total millidecibans after it
 * @param changes millidecibans by which families moved since the step before; they add up to the total's change
 */
public record Step(Instant at, int total, Map<Family, Integer> changes) {
    public Step {
        changes = changes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    /** This step and the one after it as one. */
    Step then(Step next) {
        var sum = new EnumMap<Family, Integer>(Family.class);
        sum.putAll(changes);
        next.changes.forEach((family, change) -> sum.merge(family, change, Integer::sum));
        sum.values().removeIf(change -> change == 0);
        return new Step(next.at, next.total, sum);
    }
}

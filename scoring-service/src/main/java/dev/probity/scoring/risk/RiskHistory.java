package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a bill came about, step by step; at most {@link #MOST} steps, of which the older are drawn together first.
 *
 * @param steps oldest first
 */
public record RiskHistory(List<Step> steps) {
    public static final int MOST = 100;
    public static final RiskHistory EMPTY = new RiskHistory(List.of());

    private static final byte FORMAT = 1;

    public RiskHistory {
        steps = List.copyOf(steps);
    }

    /** The history with one more step to these weights. */
    public RiskHistory with(Instant at, int total, Map<Family, Integer> weights) {
        var changes = new EnumMap<Family, Integer>(Family.class);
        changes.putAll(weights);
        steps.forEach(step -> step.changes().forEach((family, change) -> changes.merge(family, -change, Integer::sum)));
        changes.values().removeIf(change -> change == 0);
        var next = new ArrayList<>(steps);
        next.add(new Step(at, total, changes));
        if (next.size() > MOST) {
            drawTogether(next);
        }
        return new RiskHistory(next);
    }

    /** At most that many steps, of which the first stands for all that came before. */
    RiskHistory latest(int most) {
        int joined = steps.size() - most;
        if (joined <= 0) {
            return this;
        }
        var latest = new ArrayList<>(steps.subList(joined, steps.size()));
        latest.set(0, steps.stream().limit(joined + 1L).reduce(Step::then).orElseThrow());
        return new RiskHistory(latest);
    }

    /** Joins, in the older half, the two neighbours that lie closest in time. */
    private static void drawTogether(List<Step> steps) {
        int best = 0;
        var closest = Duration.ofSeconds(Long.MAX_VALUE);
        for (int i = 0; i < steps.size() / 2; i++) {
            var gap = Duration.between(steps.get(i).at(), steps.get(i + 1).at());
            if (gap.compareTo(closest) < 0) {
                closest = gap;
                best = i;
            }
        }
        steps.set(best, steps.get(best).then(steps.remove(best + 1)));
    }

    public byte[] toBytes() {
        int changes = steps.stream().mapToInt(step -> step.changes().size()).sum();
        var to = ByteBuffer.allocate(
                1 + steps.size() * (Long.BYTES + Integer.BYTES + 1) + changes * (1 + Integer.BYTES));
        to.put(FORMAT);
        for (var step : steps) {
            to.putLong(step.at().toEpochMilli()).putInt(step.total());
            to.put((byte) step.changes().size());
            step.changes()
                    .forEach((family, change) -> to.put((byte) family.code()).putInt(change));
        }
        return to.array();
    }

    public static RiskHistory of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        var from = ByteBuffer.wrap(bytes);
        if (from.get() != FORMAT) {
            throw new IllegalStateException("a risk history in a format of another version");
        }
        var steps = new ArrayList<Step>();
        while (from.hasRemaining()) {
            var at = Instant.ofEpochMilli(from.getLong());
            int total = from.getInt();
            var changes = new EnumMap<Family, Integer>(Family.class);
            for (int i = from.get(); i > 0; i--) {
                changes.put(Family.ofCode((char) from.get()), from.getInt());
            }
            steps.add(new Step(at, total, changes));
        }
        return new RiskHistory(steps);
    }
}

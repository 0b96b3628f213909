package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final byte FORMAT = 2;
    private static final int STEP_BYTES = Long.BYTES + Integer.BYTES + 1;
    /** What is found, what fades, what is lifted. */
    private static final int KINDS = 3;

    private static final int CHANGE_BYTES = 2 + KINDS * Integer.BYTES;

    public RiskHistory {
        steps = List.copyOf(steps);
    }

    /** The history with one more step. */
    RiskHistory with(Step step) {
        var next = new ArrayList<>(steps);
        next.add(step);
        if (next.size() > MOST) {
            drawTogether(next);
        }
        return new RiskHistory(next);
    }

    /** Millidecibans of each family after the last step. */
    Map<Family, Integer> weights() {
        var weights = new EnumMap<Family, Integer>(Family.class);
        steps.forEach(
                step -> step.changes().forEach((family, change) -> weights.merge(family, change.all(), Integer::sum)));
        return weights;
    }

    /** At most that many steps, of which the first stands for all that came before. */
    RiskHistory latest(int most) {
        int joined = steps.size() - most;
        if (joined <= 0) {
            return this;
        }
        var latest = new ArrayList<>(steps.subList(joined, steps.size()));
        latest.set(
                0,
                steps.stream()
                        .limit(joined + 1L)
                        .reduce(Step::then)
                        .orElseThrow()
                        .asFirst());
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
        var joined = steps.get(best).then(steps.remove(best + 1));
        steps.set(best, best == 0 ? joined.asFirst() : joined);
    }

    public byte[] toBytes() {
        int changes = steps.stream().mapToInt(step -> step.changes().size()).sum();
        var to = ByteBuffer.allocate(1 + steps.size() * STEP_BYTES + changes * CHANGE_BYTES);
        to.put(FORMAT);
        for (var step : steps) {
            to.putLong(step.at().toEpochMilli()).putInt(step.total());
            to.put((byte) step.changes().size());
            step.changes().forEach((family, change) -> write(family, change, to));
        }
        return Arrays.copyOf(to.array(), to.position());
    }

    /** Most changes are of one kind: those that are nothing take no room. */
    private static void write(Family family, Change change, ByteBuffer to) {
        to.put((byte) family.code());
        int[] parts = {change.found(), change.faded(), change.lifted()};
        int told = 0;
        for (int i = 0; i < parts.length; i++) {
            told |= parts[i] == 0 ? 0 : 1 << i;
        }
        to.put((byte) told);
        for (int part : parts) {
            if (part != 0) {
                to.putInt(part);
            }
        }
    }

    private static Change change(ByteBuffer from) {
        int told = from.get();
        int[] parts = new int[KINDS];
        for (int i = 0; i < KINDS; i++) {
            parts[i] = (told & 1 << i) == 0 ? 0 : from.getInt();
        }
        return new Change(parts[0], parts[1], parts[2]);
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
            var changes = new EnumMap<Family, Change>(Family.class);
            for (int i = from.get(); i > 0; i--) {
                changes.put(Family.ofCode((char) from.get()), change(from));
            }
            steps.add(new Step(at, total, changes));
        }
        return new RiskHistory(steps);
    }
}

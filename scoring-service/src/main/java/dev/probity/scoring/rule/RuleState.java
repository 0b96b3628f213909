package dev.probity.scoring.rule;

import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules found of one party lately: the two latest weeks and quarters in which any was tried, and which match it again and again. A few dozen bytes for whom none matched. */
final class RuleState {
    private static final byte FORMAT = 2;
    private static final int OPEN = 2;

    String role = "";
    String site = "";
    final List<RuleSpan> weeks = new ArrayList<>(OPEN);
    final List<RuleSpan> quarters = new ArrayList<>(OPEN);
    final RuleHabits habits = new RuleHabits();

    /** The span of that horizon that begins on that day, opened where need be; null for one that is over. */
    @Nullable
    RuleSpan span(Horizon horizon, int start) {
        var spans = switch (horizon) {
            case WEEK -> weeks;
            case QUARTER -> quarters;
        };
        int place = 0;
        for (var span : spans) {
            if (span.start == start) {
                return span;
            }
            place += span.start < start ? 1 : 0;
        }
        if (spans.size() == OPEN && place == 0) {
            return null;
        }
        var opened = new RuleSpan(start);
        spans.add(place, opened);
        if (spans.size() > OPEN) {
            spans.removeFirst();
        }
        return opened;
    }

    /** Writes the state at the buffer's start and returns a copy of what was written. */
    byte[] bytes(ByteBuffer scratch) {
        var out = scratch.clear().put(FORMAT);
        RuleBytes.put(out, role);
        RuleBytes.put(out, site);
        for (var spans : List.of(weeks, quarters)) {
            out.put((byte) spans.size());
            spans.forEach(span -> span.write(out));
        }
        habits.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    static RuleState of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("what rules found, in format " + format + ", expected " + FORMAT);
        }
        var state = new RuleState();
        state.role = RuleBytes.text(in);
        state.site = RuleBytes.text(in);
        for (var spans : List.of(state.weeks, state.quarters)) {
            for (int left = in.get(); left > 0; left--) {
                spans.add(RuleSpan.read(in));
            }
        }
        // states from before habits were counted end here, and whoever read those reads no further
        if (in.hasRemaining()) {
            state.habits.read(in);
        }
        return state;
    }
}

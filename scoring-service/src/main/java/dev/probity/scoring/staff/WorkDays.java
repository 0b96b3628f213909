package dev.probity.scoring.staff;

import dev.probity.scoring.anomaly.WorkDay;
import dev.probity.scoring.anomaly.WorkDay.Figure;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A closed day as the group's forest looks at it. */
final class WorkDays {
    private WorkDays() {}

    /** Null where the person has nobody yet to be compared with. */
    static @Nullable WorkDay of(StaffFile file, DayAccount day, Instant at) {
        var baseline = file.baseline(day);
        return baseline == null
                ? null
                : new WorkDay(baseline.group(), file.subject(), day.day, at.toEpochMilli(), figures(day));
    }

    private static float[] figures(DayAccount day) {
        var active = IntStream.range(0, DayAccount.HOURS)
                .filter(hour -> day.lookUps(hour) > 0)
                .toArray();
        var figures = new float[Figure.values().length];
        figures[Figure.LOOKS.ordinal()] = day.lookUps();
        figures[Figure.MERCHANTS.ordinal()] = day.touches.size();
        figures[Figure.FULLEST_HOUR.ordinal()] =
                Arrays.stream(active).map(day::lookUps).max().orElse(0);
        figures[Figure.HOURS.ordinal()] = active.length;
        figures[Figure.SPAN.ordinal()] = active.length == 0 ? 0 : active[active.length - 1] - active[0] + 1;
        figures[Figure.KINDS.ordinal()] = day.kinds();
        return figures;
    }
}

package dev.probity.scoring.memory;

import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Window;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** From days, in which state is kept, to the windows that findings speak of. */
public final class Windows {
    private Windows() {}

    /** The window of that horizon that starts on that day. */
    public static Window of(Horizon horizon, int startDay) {
        return horizon.windowAt(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(startDay)));
    }

    /** Whether a touch counts in a window. */
    public static boolean holds(Window window, Touch touch) {
        var time = touch.event().time();
        return !touch.late() && !time.isBefore(window.start()) && time.isBefore(window.end());
    }
}

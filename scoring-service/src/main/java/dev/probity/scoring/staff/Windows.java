package dev.probity.scoring.staff;

import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Window;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** From days, in which state is kept, to the windows that findings speak of. */
final class Windows {
    private Windows() {}

    static Window of(Horizon horizon, int startDay) {
        return horizon.windowAt(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(startDay)));
    }

    static boolean holds(Window window, Touch touch) {
        var time = touch.event().time();
        return !touch.late() && !time.isBefore(window.start()) && time.isBefore(window.end());
    }
}

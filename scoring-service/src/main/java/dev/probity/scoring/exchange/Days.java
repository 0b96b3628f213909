package dev.probity.scoring.exchange;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.finding.Horizon;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Days and weeks of event time, as state keeps them. */
final class Days {
    static final int WEEK = (int) Horizon.WEEK.length().toDays();

    private Days() {}

    /** Days since the epoch, UTC. */
    static int of(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }

    /** First day of the week that holds a day; weeks are those of findings. */
    static int week(int day) {
        return ShareAccount.start(Horizon.WEEK, day);
    }

    static Instant start(int day) {
        return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day));
    }
}

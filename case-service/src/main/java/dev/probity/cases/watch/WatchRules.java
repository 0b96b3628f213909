package dev.probity.cases.watch;

import dev.probity.cases.CaseConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a look is out of the ordinary. Pure. */
final class WatchRules {
    /** What belongs to one night. */
    static final Duration NIGHT = Duration.ofHours(12);

    private final CaseConfig.Watch config;

    WatchRules(CaseConfig.Watch config) {
        this.config = config;
    }

    /**
     * How many different files somebody looked at lately, the newest included.
     *
     * @param burst within a burst's span
     * @param tries not shown, within the same span
     * @param night at night, within the last {@link #NIGHT}
     */
    record Lately(long burst, long tries, long night) {}

    /** Whether it is night there; a night may go over midnight. Names of sites are alike whatever their case, for that of an environment variable is lost. */
    boolean night(Instant at, @Nullable String site) {
        var zone = config.zones().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(site))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(config.zone());
        var time = LocalTime.ofInstant(at, zone);
        var from = config.nightFrom();
        var until = config.nightUntil();
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    /** What auditors are told of after this look, with how far back it goes. */
    Map<WatchKind, Duration> told(Look look, Lately lately) {
        var told = new LinkedHashMap<WatchKind, Duration>();
        if (look.ground() == null) {
            if (lately.tries() >= config.tries()) {
                told.put(WatchKind.TRIES, config.burstWithin());
            }
            return told;
        }
        if (look.ground().outside()) {
            told.put(WatchKind.OUTSIDE, Duration.ZERO);
        }
        if (lately.burst() >= config.burstFiles()) {
            told.put(WatchKind.BURST, config.burstWithin());
        }
        if (look.night() && lately.night() >= config.nightFiles()) {
            told.put(WatchKind.NIGHT, NIGHT);
        }
        return told;
    }
}

package dev.probity.scoring.query;

import dev.probity.scoring.policy.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose clock somebody's hours are told by.
 *
 * @param site the person's site, where the operator said what time it keeps; null where the clock is UTC for want of that
 * @param zone what the clock shows
 */
record SiteClock(@Nullable String site, ZoneId zone) {
    private static final SiteClock UNKNOWN = new SiteClock(null, ZoneOffset.UTC);
    private static final int MINUTES = (int) Duration.ofHours(1).toMinutes();

    /**
     * The clock of a person's site; names of sites are alike whatever their case, for that of an environment variable is lost.
     *
     * @param zones time zones by site
     */
    static SiteClock of(Person person, Map<String, ZoneId> zones) {
        return zones.entrySet().stream()
                .filter(zone -> zone.getKey().equalsIgnoreCase(person.site()))
                .findFirst()
                .map(zone -> new SiteClock(person.site(), zone.getValue()))
                .orElse(UNKNOWN);
    }

    String zoneName() {
        return site == null ? "UTC" : zone.getId();
    }

    /**
     * Counts by hour of the week on this clock, Monday 00 first. An hour of a clock that differs from UTC by part of an hour takes its share of both of UTC's hours
     * that it lies in.
     *
     * @param hours the same by UTC
     * @param at when: all weeks are told by the offset of then, for counts of many weeks don't say in which of them there was summer time
     */
    double[] turned(double[] hours, Instant at) {
        int minutes = (int) Duration.ofSeconds(zone.getRules().getOffset(at).getTotalSeconds())
                .toMinutes();
        double later = Math.floorMod(minutes, MINUTES) / (double) MINUTES;
        var turned = new double[hours.length];
        for (int i = 0; i < hours.length; i++) {
            int hour = i + Math.floorDiv(minutes, MINUTES);
            turned[Math.floorMod(hour, hours.length)] += hours[i] * (1 - later);
            turned[Math.floorMod(hour + 1, hours.length)] += hours[i] * later;
        }
        return turned;
    }
}

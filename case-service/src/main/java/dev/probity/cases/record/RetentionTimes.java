package dev.probity.cases.record;

import dev.probity.cases.CaseConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long words are kept; of several that apply the shortest governs.
 *
 * @param all of every case, and of what belongs to none; empty where that is for ever
 * @param cleared of a case that ended clearing everybody
 * @param byCountry of a case with staff who work there, by ISO 3166-1 alpha-2
 */
record RetentionTimes(Optional<Duration> all, Optional<Duration> cleared, Map<String, Duration> byCountry) {
    private static final String SETTING = "probity.case.record.retention";
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /** Fails, with the setting's name, where one is no time or of no country. */
    static RetentionTimes of(CaseConfig.Record config) {
        config.retention().ifPresent(time -> checked(SETTING, time));
        config.retentionCleared().ifPresent(time -> checked(SETTING + "-cleared", time));
        var byCountry = new TreeMap<String, Duration>();
        config.retentionByCountry().forEach((given, time) -> {
            var setting = SETTING + "-by-country." + given;
            // an environment variable's name has no capitals to tell
            var country = given.toUpperCase(Locale.ROOT);
            if (!COUNTRIES.contains(country)) {
                throw new ConfigurationException(setting + " is of no country: two letters as in ISO 3166-1, like DE");
            }
            byCountry.merge(country, checked(setting, time), (one, other) -> one.compareTo(other) < 0 ? one : other);
        });
        return new RetentionTimes(config.retention(), config.retentionCleared(), Map.copyOf(byCountry));
    }

    /** Whether everything is kept for ever. */
    boolean none() {
        return all.isEmpty() && cleared.isEmpty() && byCountry.isEmpty();
    }

    /** Before when a case must have been closed for its words to go now, for each of the times. */
    Before before(Instant now) {
        var countries = new TreeMap<String, String>();
        byCountry.forEach(
                (country, time) -> countries.put(country, now.minus(time).toString()));
        return new Before(moment(now, all), moment(now, cleared), Canonical.json(countries));
    }

    private static String moment(Instant now, Optional<Duration> time) {
        return time.map(kept -> now.minus(kept).toString()).orElse("");
    }

    private static Duration checked(String setting, Duration time) {
        if (!time.isPositive()) {
            throw new ConfigurationException(
                    setting + " is no time to keep anything for: longer than nothing, or leave it out");
        }
        return time;
    }

    /**
     * Moments, as the database is told them.
     *
     * @param all of every case; empty where there is none
     * @param cleared of those that cleared everybody; empty where there is none
     * @param byCountry by country, as JSON
     */
    record Before(String all, String cleared, String byCountry) {}
}

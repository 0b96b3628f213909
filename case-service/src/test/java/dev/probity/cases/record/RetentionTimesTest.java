package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.CaseConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that words are kept for, as they are configured. */
class RetentionTimesTest {
    private static final String RETENTION = "probity.case.record.retention";

    static RetentionTimes times(Map<String, String> settings) {
        return RetentionTimes.of(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CaseConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(CaseConfig.class)
                .record());
    }

    @Test
    void withoutAnyEverythingIsKept() {
        assertTrue(times(Map.of()).none());
        assertFalse(times(Map.of(RETENTION, "P1D")).none());
        assertFalse(times(Map.of(RETENTION + "-cleared", "P1D")).none());
        assertFalse(times(Map.of(RETENTION + "-by-country.DE", "P1D")).none());
    }

    @Test
    void eachIsToldAsTheMomentBeforeWhich() {
        var times = times(
                Map.of(RETENTION, "P3650D", RETENTION + "-cleared", "P30D", RETENTION + "-by-country.DE", "P90D"));
        assertEquals(
                new RetentionTimes.Before(
                        "2016-12-02T00:00:00Z", "2026-10-31T00:00:00Z", "{\"DE\":\"2026-09-01T00:00:00Z\"}"),
                times.before(Instant.parse("2026-11-30T00:00:00Z")));
        assertEquals(new RetentionTimes.Before("", "", "{}"), times(Map.of()).before(Instant.EPOCH));
    }

    /** As environment variables name it; where two spellings name one country, the shorter time. */
    @Test
    void aCountryIsTheSameInSmallLetters() {
        assertEquals(
                Map.of("DE", Duration.ofDays(30)),
                times(Map.of(RETENTION + "-by-country.de", "P30D", RETENTION + "-by-country.DE", "P90D"))
                        .byCountry());
    }

    @ParameterizedTest
    @CsvSource({
        "'', P0D, is no time",
        "'', PT-1S, is no time",
        "-cleared, P0D, is no time",
        "-cleared, P-30D, is no time",
        "-by-country.DE, PT0S, is no time",
        "-by-country.XX, P30D, is of no country",
        "-by-country.Germany, P30D, is of no country"
    })
    void whatIsNoTimeOrOfNoCountryIsRefusedByItsName(String setting, String value, String said) {
        var problem = assertThrows(ConfigurationException.class, () -> times(Map.of(RETENTION + setting, value)));
        assertTrue(problem.getMessage().startsWith(RETENTION + setting + " " + said), problem::getMessage);
    }

    @ParameterizedTest
    @CsvSource({"''", "-cleared", "-by-country.DE"})
    void wordsAreNoTime(String setting) {
        assertThrows(RuntimeException.class, () -> times(Map.of(RETENTION + setting, "for ever")));
    }
}

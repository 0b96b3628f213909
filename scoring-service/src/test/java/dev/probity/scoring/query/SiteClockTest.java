package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.policy.Person;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hours of a week as they are where somebody works. */
class SiteClockTest {
    private static final Instant WINTER = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-06T12:00:00Z");
    private static final int DAY = 24;
    private static final int SUNDAY = 6 * DAY;

    private static SiteClock clock(String zone) {
        return SiteClock.of(new Person("CN", "SZX", "support"), Map.of("SZX", ZoneId.of(zone)));
    }

    private static double[] week(int hour, double lookUps) {
        var week = new double[7 * DAY];
        week[hour] = lookUps;
        return week;
    }

    @Test
    void aDayInShenzhenIsADayThere() {
        var utc = week(1, 3);
        utc[9] = 2;
        var turned = clock("Asia/Shanghai").turned(utc, WINTER);
        assertEquals(3, turned[9]);
        assertEquals(2, turned[17]);
        assertEquals(5, Arrays.stream(turned).sum());
    }

    @Test
    void theWeekTurnsOverAtBothOfItsEnds() {
        assertArrayEquals(week(3, 1), clock("Asia/Shanghai").turned(week(SUNDAY + 19, 1), WINTER));
        assertArrayEquals(week(SUNDAY + 17, 1), clock("America/Los_Angeles").turned(week(1, 1), WINTER));
    }

    @Test
    void halfAnHourIsSharedBetweenTheTwoItLiesIn() {
        var turned = clock("Asia/Kolkata").turned(week(4, 2), WINTER);
        assertEquals(1, turned[9]);
        assertEquals(1, turned[10]);
    }

    @Test
    void summerTimeIsThatOfTheLatestDay() {
        assertArrayEquals(week(9, 1), clock("Europe/Dublin").turned(week(8, 1), SUMMER));
        assertArrayEquals(week(8, 1), clock("Europe/Dublin").turned(week(8, 1), WINTER));
    }

    @Test
    void whoseSiteHasNoClockIsToldByUtc() {
        var zones = Map.of("SZX", ZoneId.of("Asia/Shanghai"));
        for (var person : new Person[] {Person.UNKNOWN, new Person("IN", "HYD", "support")}) {
            var clock = SiteClock.of(person, zones);
            assertEquals("UTC", clock.zoneName());
            assertNull(clock.site());
            assertArrayEquals(week(5, 1), clock.turned(week(5, 1), SUMMER));
        }
    }

    @Test
    void zonesAreSetBySiteInTheEnvironmentToo() {
        var environment = new EnvConfigSource(Map.of("PROBITY_SCORING_SITES_SZX", "Asia/Shanghai"), 300);
        var zones = new SmallRyeConfigBuilder()
                .withMapping(ScoringConfig.class)
                .withSources(environment)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(ScoringConfig.class)
                .sites();
        var clock = SiteClock.of(new Person("CN", "SZX", "support"), zones);
        assertEquals("SZX", clock.site());
        assertEquals("Asia/Shanghai", clock.zoneName());
        assertThrows(
                RuntimeException.class, () -> ScoringConfigs.with(Map.of("probity.scoring.sites.SZX", "Asia/Shenzen")));
    }
}

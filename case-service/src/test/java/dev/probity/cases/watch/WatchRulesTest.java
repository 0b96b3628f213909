package dev.probity.cases.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.CaseConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a look is out of the ordinary. */
class WatchRulesTest {
    private static final WatchRules RULES = rules(Map.of("probity.case.watch.zones.\"SZX\"", "Asia/Shanghai"));

    private static WatchRules rules(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CaseConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(CaseConfig.class);
        return new WatchRules(config.watch());
    }

    private static Set<WatchKind> told(LookGround ground, boolean night, long burst, long tries, long nightFiles) {
        var look = new Look(
                UUID.randomUUID(), Instant.EPOCH, LookAct.VIEW, LookedAt.CASE, UUID.randomUUID(), ground, night);
        return RULES.told(look, new WatchRules.Lately(burst, tries, nightFiles)).keySet();
    }

    @Test
    void nightIsWhereSomebodyWorksAndGoesOverMidnight() {
        var evening = Instant.parse("2026-11-20T14:30:00Z");
        assertTrue(RULES.night(evening, "SZX"), "22:30 in Shenzhen");
        assertFalse(RULES.night(evening, "DUB"), "a site that isn't named has the zone of all others");
        assertTrue(
                rules(Map.of("probity.case.watch.zones.szx", "Asia/Shanghai")).night(evening, "SZX"),
                "as the environment has it");
        assertFalse(RULES.night(evening, null));
        assertTrue(RULES.night(Instant.parse("2026-11-20T05:59:59Z"), null));
        assertFalse(RULES.night(Instant.parse("2026-11-20T06:00:00Z"), null));
        assertTrue(RULES.night(Instant.parse("2026-11-20T22:00:00Z"), null));
    }

    @Test
    void aNightThatDoesNotGoOverMidnightEndsBeforeIt() {
        var rules = rules(Map.of("probity.case.watch.night-from", "01:00", "probity.case.watch.night-until", "05:00"));
        assertFalse(rules.night(Instant.parse("2026-11-20T00:59:00Z"), null));
        assertTrue(rules.night(Instant.parse("2026-11-20T01:00:00Z"), null));
        assertFalse(rules.night(Instant.parse("2026-11-20T05:00:00Z"), null));
    }

    @Test
    void aDaysWorkIsNothing() {
        assertEquals(Set.of(), told(LookGround.MEMBER, false, 19, 0, 0));
        assertEquals(Set.of(), told(LookGround.TRIAGE, true, 2, 4, 2));
        assertEquals(Set.of(), told(LookGround.CASE, false, 1, 0, 0));
        assertEquals(Set.of(), told(LookGround.DECISION, false, 1, 0, 0));
    }

    @Test
    void eachLookAtAFileThatIsNotOnesOwnIsTold() {
        assertEquals(Set.of(WatchKind.OUTSIDE), told(LookGround.BREAK_GLASS, false, 1, 0, 0));
        assertEquals(Set.of(WatchKind.OUTSIDE), told(LookGround.ROLE, false, 1, 0, 0));
        assertEquals(Set.of(WatchKind.OUTSIDE), told(LookGround.NONE, false, 1, 0, 0));
    }

    @Test
    void burstsNightsAndTriesAreToldFromTheirNumberOn() {
        assertEquals(Set.of(WatchKind.BURST), told(LookGround.MEMBER, false, 20, 0, 0));
        assertEquals(Set.of(WatchKind.NIGHT), told(LookGround.MEMBER, true, 1, 0, 3));
        assertEquals(Set.of(), told(LookGround.MEMBER, false, 1, 0, 3), "a look by day tells nothing of the night");
        assertEquals(Set.of(), told(null, false, 0, 4, 0));
        assertEquals(Set.of(WatchKind.TRIES), told(null, true, 0, 5, 3));
        assertEquals(
                Set.of(WatchKind.OUTSIDE, WatchKind.BURST, WatchKind.NIGHT), told(LookGround.NONE, true, 20, 9, 3));
    }
}

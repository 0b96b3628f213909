package dev.probity.scoring.peer;

import static dev.probity.scoring.event.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From people's closed days to the baselines that others are compared with, through the whole topology. */
class PeerTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private Story story;

    @BeforeEach
    void start() {
        story = new Story(MONDAY, Map.of("probity.scoring.detectors.peers.fewest", "4"));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void person(int number, String site) {
        story.tell(
                "probity.parties",
                "staff:" + number,
                event(
                        "staff.profile.v1",
                        "p" + number,
                        MONDAY,
                        Map.of("staffId", number, "role", "support", "site", site, "team", "T")));
    }

    private void looks(int number, Instant day) {
        for (int i = 0; i < 4; i++) {
            story.tell(
                    "probity.activity",
                    "staff:" + number,
                    event(
                            "staff.access.v1",
                            number + "-" + day + "-" + i,
                            day.plus(Duration.ofMinutes(i)),
                            Map.of(
                                    "staffId",
                                    number,
                                    "action",
                                    "VIEW",
                                    "dataClass",
                                    "MERCHANT_SALES",
                                    "merchantIds",
                                    "[\"M-" + i + "\"]")));
        }
    }

    @Test
    void closedDaysBecomeBaselinesOfSiteAndRole() {
        for (int number = 0; number < 8; number++) {
            person(number, number < 4 ? "SZX" : "HYD");
            looks(number, MONDAY);
            looks(number, MONDAY.plus(Duration.ofDays(1)));
        }
        var baselines = baselines();
        assertEquals(
                List.of("support", "support/HYD", "support/SZX"),
                baselines.stream().map(PeerBaseline::group).distinct().sorted().toList());
        var site = baselines.stream()
                .filter(b -> b.group().equals("support/SZX"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertEquals(LocalDate.of(2026, 10, 5), site.through());
        assertEquals(4, site.people());
        assertEquals(16, site.sums("untracked")[1], "merchant-days");
    }

    private List<PeerBaseline> baselines() {
        return story
                .driver
                .createOutputTopic(PeerStage.TOPIC, new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(PeerBytes::read)
                .toList();
    }

    @Test
    void whatIsNoBaselineIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PeerBytes.read("{}".getBytes(StandardCharsets.UTF_8)));
        assertThrows(IllegalArgumentException.class, () -> PeerBytes.read(new byte[] {1, 0}));
    }

    @Test
    void teamIsToldOnceAWeekWhichMerchantsAreOnItsBeat() {
        person(1, "SZX");
        for (int day = 0; day < 8; day++) {
            looks(1, MONDAY.plus(Duration.ofDays(day)));
        }
        var teams = baselines().stream()
                .filter(baseline -> baseline.group().equals("team:T"))
                .toList();
        assertEquals(1, teams.size());
        assertEquals(LocalDate.of(2026, 10, 8), teams.getFirst().through());
        double days = 0;
        for (var count : teams.getFirst().sums("merchants")) {
            days += count;
        }
        assertEquals(4 * 4, days, "merchant-days from Monday to Thursday");
    }

    @Test
    void baselineServesLaterDaysOnlyAndTheSmallGroupIsWidened() {
        for (int number = 0; number < 8; number++) {
            person(number, number < 2 ? "SZX" : "HYD");
            looks(number, MONDAY);
            looks(number, MONDAY.plus(Duration.ofDays(1)));
        }
        var peers = new GlobalPeers(story.driver.<String, byte[]>getKeyValueStore(PeerStage.PEERS), 4);
        int monday = (int) LocalDate.of(2026, 10, 5).toEpochDay();
        assertEquals(null, peers.before(PeerGroups.ofStaff("support", "HYD"), monday));
        var next = peers.before(PeerGroups.ofStaff("support", "HYD"), monday + 1);
        assertNotNull(next);
        assertEquals("support/HYD", next.group());
        var widened = peers.before(PeerGroups.ofStaff("support", "SZX"), monday + 1);
        assertNotNull(widened);
        assertEquals("support", widened.group());
        assertEquals(8, widened.people());
    }

    @Test
    void baselineReadBackIsTheSame() {
        var tally = Tally.ofOne().add("a", 1, 2.5f, 0).mark("b", 600, 599);
        var baseline = GroupMonth.through("g", 20_000, day -> day == 20_000 ? tally : null);
        var back = PeerBytes.read(PeerBytes.write(baseline));
        assertEquals(baseline.through(), back.through());
        assertEquals(2.5f, back.sums("a")[1]);
        assertEquals(1f, back.sums("b")[599]);
        assertTrue(back.sums("none") == null);
        var copy = Tally.of(tally.bytes());
        assertEquals(1, copy.members());
        assertEquals(600, copy.rows().get("b").length);
    }
}

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
import java.time.temporal.ChronoUnit;
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

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    /** Of half of eight people; by Tuesday their Monday is over, and Tuesday is over everywhere once it is Thursday. */
    private void mondayOf(int inShenzhen) {
        for (int number = 0; number < 8; number++) {
            person(number, number < inShenzhen ? "SZX" : "HYD");
            looks(number, day(0));
        }
        for (int number = 0; number < 8; number++) {
            looks(number, day(1));
        }
        looks(0, day(3));
    }

    @Test
    void closedDaysBecomeBaselinesOfSiteAndRole() {
        mondayOf(4);
        var baselines = baselines();
        assertEquals(
                List.of(
                        "errands-of/*/usual",
                        "errands-of/support/usual",
                        "errands/",
                        "support",
                        "support/HYD",
                        "support/SZX",
                        "trade/team:T"),
                baselines.stream().map(PeerBaseline::group).distinct().sorted().toList());
        var site = baselines.stream()
                .filter(b -> b.group().equals("support/SZX"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertEquals(LocalDate.of(2026, 10, 6), site.through());
        assertEquals(4, site.people());
        assertEquals(16, site.sums("untracked")[1], "merchant-days");
    }

    private List<PeerBaseline> baselines() {
        return story
                .driver
                .createOutputTopic(PeerStage.TOPIC, new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList()
                .stream()
                .filter(told -> !PeerMark.isKey(told.key) && told.value != null)
                .map(told -> PeerBytes.read(told.value))
                .toList();
    }

    @Test
    void whatIsNoBaselineIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PeerBytes.read("{}".getBytes(StandardCharsets.UTF_8)));
        assertThrows(IllegalArgumentException.class, () -> PeerBytes.read(new byte[] {1, 0}));
    }

    @Test
    void teamIsToldEveryThirdDayAfterItsFirstWhichMerchantsAreOnItsBeat() {
        person(1, "SZX");
        for (int day = 0; day < 24; day++) {
            looks(1, day(day));
        }
        var teams = baselines().stream()
                .filter(baseline -> baseline.group().equals("team:T"))
                .toList();
        assertTrue(teams.size() >= 3, teams::toString);
        assertEquals(
                teams.getFirst().through().plusDays(3L * (teams.size() - 1)),
                teams.getLast().through());
        int told = (int) ChronoUnit.DAYS.between(
                LocalDate.of(2026, 10, 5), teams.getFirst().through());
        double days = 0;
        for (var count : teams.getFirst().sums("merchants")) {
            days += count;
        }
        assertEquals(4 * told, days, "merchant-days known by then: each day is on the next");
    }

    @Test
    void baselineServesTheThirdDayAfterItAndTheSmallGroupIsWidened() {
        mondayOf(2);
        var peers = new GlobalPeers(story.driver.<String, byte[]>getKeyValueStore(PeerStage.PEERS), 4);
        int tuesday = (int) LocalDate.of(2026, 10, 6).toEpochDay();
        assertEquals(null, peers.before(PeerGroups.ofStaff("support", "HYD"), tuesday + 2));
        var next = peers.before(PeerGroups.ofStaff("support", "HYD"), tuesday + 3);
        assertNotNull(next);
        assertEquals("support/HYD", next.group());
        var widened = peers.before(PeerGroups.ofStaff("support", "SZX"), tuesday + 3);
        assertNotNull(widened);
        assertEquals("support", widened.group());
        assertEquals(8, widened.people());
    }

    @Test
    void whatIsToldOfADayThatIsPublishedCountsFromTheNextOn() {
        mondayOf(8);
        looks(0, day(4));
        var before = baselines();
        looks(7, day(2)); // comes two days late: its Tuesday is told of now
        looks(0, day(7));
        var site = baselines().stream()
                .filter(baseline -> baseline.group().equals("support/SZX"))
                .toList();
        assertEquals(8 * 4, last(before).sums("untracked")[1]);
        var merchantDays = last(site).sums("untracked")[1];
        assertEquals(8 * 4 + 2 * 4 + 4, merchantDays, "the first's Tuesday and Thursday, and what came late");
    }

    @Test
    void anArchiveSaysNothingOfToday() {
        mondayOf(8);
        looks(0, day(3));
        var before = last(baselines());
        for (int number = 20; number < 60; number++) {
            person(number, "SZX");
            looks(number, day(-400));
            looks(number, day(-398));
        }
        looks(1, day(4));
        looks(1, day(6));
        var after = last(baselines());
        assertEquals(before.sums("untracked")[1] + 2 * 4, after.sums("untracked")[1], "the Tuesdays of two");
        assertEquals(8, after.people());
    }

    private static PeerBaseline last(List<PeerBaseline> baselines) {
        return baselines.stream()
                .filter(baseline -> baseline.group().equals("support/SZX"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void marksFollowTheBaselinesThatTheySpeakOf() {
        mondayOf(8);
        looks(0, day(5));
        var told = story.driver
                .createOutputTopic(PeerStage.TOPIC, new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList();
        var marks = told.stream().filter(one -> PeerMark.isKey(one.key)).toList();
        assertEquals("~test~0", marks.getLast().key);
        assertEquals("test", PeerMark.application(marks.getLast().key));
        assertEquals(new PeerMark(0, 1, day(5)), PeerMark.read(marks.getLast().value));
        var through = LocalDate.of(2026, 10, 8);
        int baseline = told.indexOf(told.stream()
                .filter(one -> one.key.equals("support/SZX@" + through))
                .findFirst()
                .orElseThrow());
        var first = told.subList(0, baseline).stream()
                .filter(one -> PeerMark.isKey(one.key))
                .map(one -> PeerMark.read(one.value).time())
                .max(Instant::compareTo)
                .orElseThrow();
        assertTrue(Cut.lastDay(first) < through.toEpochDay(), "no mark says more than was published");
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

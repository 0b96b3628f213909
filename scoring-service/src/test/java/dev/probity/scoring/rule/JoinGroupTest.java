package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JoinGroupTest {
    private static final Duration GRACE = Duration.ofHours(6);
    private static final Instant THURSDAY = Instant.parse("2026-10-01T08:00:00Z");

    private static Joint joint(String correlation) {
        var text = Shelves.aRule("look", "low", "action: VIEW")
                + "---\n"
                + Shelves.aRule("export", "low", "action: EXPORT")
                + "---\ntitle: Together\nid: together\ncorrelation:\n" + correlation.indent(4);
        var live = Shelves.of(Map.of("a.yml", text)).settle();
        assertEquals(List.of(), live.problems());
        return Objects.requireNonNull(live.joint("together"));
    }

    private static JoinMatch match(String rule, int minute, String party, String value) {
        var at = THURSDAY.plus(Duration.ofMinutes(minute));
        var head = new EventHead("/tests", rule + minute + party, "dev.probity.staff.access.v1", at);
        return new JoinMatch(
                rule, null, party, new PartyEvent.Unwatched(head).evidence(null, null), Map.of("who", "x", "v", value));
    }

    private static TreeSet<String> told(List<JoinMatch> matches, Joint joint) {
        var told = new TreeSet<String>();
        var group = new JoinGroup();
        for (var match : matches) {
            group.add(match, joint, GRACE).forEach(held -> told.add(week(held)));
            group = JoinGroup.of(group.bytes(ByteBuffer.allocate(1 << 20))); // a restart after each
        }
        group.end(joint, THURSDAY.plus(Duration.ofDays(100)), GRACE).forEach(held -> told.add(week(held)));
        return told;
    }

    private static String week(JoinGroup.Held held) {
        return held.party() + " "
                + dev.probity.scoring.finding.Horizon.WEEK.windowAt(held.at()).start();
    }

    /** Over the turn of a week, with the condition holding on and off. */
    private static List<JoinMatch> story() {
        var dice = new Random(7);
        var matches = new ArrayList<JoinMatch>();
        int minute = 6 * 24 * 60;
        for (int i = 0; i < 60; i++) {
            minute += dice.nextInt(90);
            matches.add(match(
                    dice.nextBoolean() ? "look" : "export",
                    minute,
                    "staff:S-" + dice.nextInt(5),
                    String.valueOf(dice.nextInt(4))));
        }
        return matches;
    }

    /** Each comes late by less than the grace. */
    private static List<JoinMatch> shuffled(List<JoinMatch> matches, Random dice) {
        var arrivals = new IdentityHashMap<JoinMatch, Instant>();
        matches.forEach(match ->
                arrivals.put(match, match.event().time().plusSeconds(dice.nextInt((int) GRACE.toSeconds()))));
        return matches.stream().sorted(Comparator.comparing(arrivals::get)).toList();
    }

    @Property(tries = 60)
    void sameIsToldInWhateverOrderWithinTheGraceAndAcrossRestarts(@ForAll long seed) {
        for (var correlation : List.of(
                "type: event_count\nrules: [look, export]\ngroup-by: [who]\ntimespan: 2h\ncondition:\n    gte: 4",
                "type: value_count\n"
                        + "rules: [look, export]\n"
                        + "group-by: [who]\n"
                        + "timespan: 2h\n"
                        + "condition:\n"
                        + "    field: v\n"
                        + "    gte: 3",
                "type: value_sum\nrules: [look]\ngroup-by: [who]\ntimespan: 3h\ncondition:\n    field: v\n    gt: 5",
                "type: temporal_ordered\nrules: [look, export]\ngroup-by: [who]\ntimespan: 1h",
                "type: event_count\nrules: [look, export]\ngroup-by: [who]\ntimespan: 2h\ncondition:\n    lt: 2")) {
            var joint = joint(correlation);
            var inOrder = told(story(), joint);
            assertTrue(!inOrder.isEmpty(), correlation);
            assertEquals(inOrder, told(shuffled(story(), new Random(seed)), joint), correlation);
        }
    }

    @Test
    void everyPartyOfTheEventsIsToldOnceAWeek() {
        var joint = joint("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 1h\ncondition:\n    gte: 2");
        var group = new JoinGroup();
        assertEquals(List.of(), group.add(match("look", 0, "staff:S-1", ""), joint, GRACE));
        var held = group.add(match("look", 1, "staff:S-2", ""), joint, GRACE);
        assertEquals(
                List.of("staff:S-1", "staff:S-2"),
                held.stream().map(JoinGroup.Held::party).toList());
        assertEquals(2, held.getFirst().events().size());
        assertEquals(List.of(), group.add(match("look", 2, "staff:S-1", ""), joint, GRACE));
    }

    @Test
    void repetitionCountsOnce() {
        var joint = joint("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 1h\ncondition:\n    gte: 2");
        var group = new JoinGroup();
        group.add(match("look", 0, "staff:S-1", ""), joint, GRACE);
        assertEquals(List.of(), group.add(match("look", 0, "staff:S-1", ""), joint, GRACE));
    }

    @Test
    void stateIsBoundedInNumberAndBytes() {
        var joint = joint("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 30d\ncondition:\n    gte: 900");
        var group = new JoinGroup();
        for (int i = 0; i < 1_100; i++) {
            group.add(match("look", i, "staff:S-1", "v".repeat(250)), joint, GRACE);
        }
        assertTrue(group.bytes(ByteBuffer.allocate(1 << 20)).length < 700_000);
    }

    @Test
    void eachOfManyPartiesIsToldOnceAWeekHoweverManyMatchesAreDropped() {
        var joint = joint("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 30d\ncondition:\n    gte: 5");
        var group = new JoinGroup();
        var told = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) {
            group.add(match("look", i, "staff:S-" + i % 400, ""), joint, GRACE).forEach(held -> told.add(week(held)));
        }
        assertEquals(new TreeSet<>(told).size(), told.size(), "each once");
        assertEquals(
                400, told.stream().map(one -> one.split(" ", 2)[0]).distinct().count());
    }

    @Test
    void whatTheStreamCannotKeepTogetherIsSaid() {
        var text = Shelves.aRule("look", "low", "action: VIEW") + """
            ---
            title: Inner
            name: inner
            correlation:
                type: event_count
                rules: [look]
                group-by: [merchantIds]
                timespan: 1h
                condition:
                    gte: 3
            ---
            title: Outer
            correlation:
                type: temporal
                rules: [inner, look]
                group-by: [staffId]
                timespan: 1d
            ---
            title: Too many
            correlation:
                type: event_count
                rules: [look]
                group-by: [staffId]
                timespan: 1d
                condition:
                    gte: 100000
            """;
        var live = Shelves.of(Map.of("a.yml", text)).settle();
        assertEquals(
                List.of("Outer", "Too many"),
                live.problems().stream().map(problem -> problem.rule()).sorted().toList());
    }
}

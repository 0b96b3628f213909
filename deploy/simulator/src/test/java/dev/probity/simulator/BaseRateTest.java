package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.simulator.StoryFixtures.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ordinary life is as messy as promised, and wrong-doing as rare and as hidden as the knobs say. */
class BaseRateTest {
    private static final long SLACK = 2 * Settings.HOUR;

    private static long millis(JsonNode text) {
        return Instant.parse(text.asText()).toEpochMilli();
    }

    private static void within(double low, double high, double value, String what) {
        assertTrue(value >= low && value <= high, () -> what + " is " + value + ", not in [" + low + ", " + high + "]");
    }

    @Test
    void aQuarterOfInnocentMerchantDaysHaveNoTicket() {
        for (long seed : new long[] {41}) {
            within(
                    0.20,
                    0.31,
                    withoutTicket(StoryFixtures.told(StoryFixtures.aStory(seed, 0, StoryFixtures.exact()))
                            .events()),
                    "share of merchant-days without a ticket");
        }
    }

    /** Share of distinct (person, merchant, day) for which neither the person nor the team had a ticket. */
    private static double withoutTicket(List<JsonNode> events) {
        Map<String, String> team = new HashMap<>();
        Map<String, List<long[]>> open = new HashMap<>();
        events.stream()
                .filter(e -> StoryFixtures.type(e).equals("staff.profile"))
                .forEach(e -> team.put(
                        e.path("data").path("staffId").asText(),
                        e.path("data").path("team").asText()));
        events.stream().filter(e -> StoryFixtures.type(e).equals("ticket")).forEach(e -> {
            JsonNode data = e.path("data");
            long closed = data.has("closedAt") ? millis(data.path("closedAt")) : Long.MAX_VALUE - SLACK;
            open.computeIfAbsent(
                            team.get(data.path("assigneeId").asText())
                                    + data.path("merchantId").asText(),
                            k -> new ArrayList<>())
                    .add(new long[] {millis(data.path("openedAt")), closed});
        });
        // a ticket is told twice, open and closed; the closed telling is the one that counts
        open.values()
                .forEach(spans -> spans.removeIf(span -> span[1] > StoryFixtures.UNTIL
                        && spans.stream().anyMatch(other -> other[0] == span[0] && other[1] < span[1])));
        Map<String, Boolean> covered = new HashMap<>();
        events.stream()
                .filter(e -> StoryFixtures.type(e).equals("staff.access"))
                .forEach(e -> {
                    String staff = e.path("data").path("staffId").asText();
                    String merchant = e.path("data").path("merchantIds").path(0).asText();
                    long at = millis(e.path("time"));
                    boolean has = open.getOrDefault(team.get(staff) + merchant, List.of()).stream()
                            .anyMatch(span -> at >= span[0] - SLACK && at <= span[1] + SLACK);
                    covered.merge(staff + merchant + at / Settings.DAY, has, Boolean::logicalOr);
                });
        assertTrue(covered.size() > 15_000, () -> "only " + covered.size());
        return (double) covered.values().stream().filter(c -> !c).count() / covered.size();
    }

    @Test
    void insidersAreAsManyAsTheRateSays() {
        assertEquals(
                6,
                count(
                        StoryFixtures.told(StoryFixtures.aStory(43, 0.02, Knobs.HARD))
                                .truth(),
                        "person"));
        assertEquals(56, StoryFixtures.aStory(1, 560_000, 10, 1e-4, Knobs.HARD).insiders());
        assertEquals(
                1,
                StoryFixtures.aStory(1, 300, 10, 1e-5, Knobs.HARD).insiders(),
                "a rate above zero makes at least one");
    }

    private static long count(List<JsonNode> truth, String what) {
        return truth.stream()
                .filter(fact -> fact.path("truth").asText().equals(what))
                .count();
    }

    @Test
    void aShareOfAccessEventsIsLostAndTheTruthKnowsIt() {
        Knobs lossy = StoryFixtures.knobs(0.5, 0.4, 0.1, 0.2, 0.2, 0, 3, 1);
        Told whole = StoryFixtures.told(StoryFixtures.aStory(44, 0.05, StoryFixtures.exact()));
        Told lost = StoryFixtures.told(StoryFixtures.aStory(44, 0.05, lossy));
        double share = 1 - (double) accesses(lost) / accesses(whole);
        within(0.17, 0.23, share, "share of access events lost");
        Set<String> told = new HashSet<>();
        lost.events().forEach(event -> told.add(event.path("id").asText()));
        long missing = lost.truth().stream()
                .filter(fact -> fact.path("lost").asBoolean())
                .peek(fact -> assertTrue(!told.contains(fact.path("id").asText()), fact::toString))
                .count();
        assertTrue(missing > 5, () -> "only " + missing);
    }

    private static long accesses(Told told) {
        return told.events().stream()
                .filter(e -> StoryFixtures.type(e).equals("staff.access"))
                .count();
    }

    @Test
    void paymentsShowAsOftenAsTheKnobSays() {
        Knobs hidden = StoryFixtures.knobs(0.5, 0.4, 0, 0.2, 0, 0, 0, 0);
        Knobs open = StoryFixtures.knobs(0, 0.4, 1, 0.2, 0, 0, 0, 0);
        assertEquals(0, payments(hidden));
        assertTrue(payments(open) > 50, () -> "only " + payments(open));
    }

    private static long payments(Knobs knobs) {
        return StoryFixtures.told(StoryFixtures.aStory(45, 0.05, knobs)).truth().stream()
                .filter(fact -> fact.path("act").asText().equals("PAYMENT"))
                .count();
    }

    @Test
    void slowInsidersActAboutOnceAWeekOrLess() {
        Knobs slow = StoryFixtures.knobs(1, 0.4, 0.1, 0.2, 0, 0, 0, 0);
        Map<Integer, Set<Long>> days = new TreeMap<>();
        for (JsonNode fact :
                StoryFixtures.told(StoryFixtures.aStory(46, 0.06, slow)).truth()) {
            if (fact.path("act").asText().equals("TOUCH")) {
                days.computeIfAbsent(fact.path("campaign").asInt(), n -> new HashSet<>())
                        .add(millis(fact.path("time")) / Settings.DAY);
            }
        }
        assertTrue(days.size() > 8, days::toString);
        days.values().forEach(acted -> assertTrue(acted.size() <= 7, days::toString));
    }

    @Test
    void decoysAreInnocentAndAsManyAsAskedFor() {
        Told told =
                StoryFixtures.told(StoryFixtures.aStory(47, 0.02, StoryFixtures.knobs(0.5, 0.4, 0.1, 0.2, 0, 0, 8, 1)));
        Set<String> guilty = new HashSet<>();
        told.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("person"))
                .forEach(fact -> guilty.add(fact.path("party").asText()));
        told.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("decoy"))
                .forEach(fact -> assertTrue(!guilty.contains(fact.path("party").asText()), fact::toString));
        within(35, 48, count(told.truth(), "decoy"), "decoys for six insiders at eight each");
    }
}

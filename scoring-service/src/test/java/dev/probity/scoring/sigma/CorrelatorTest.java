package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelatorTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String RULES = named("look", "f: look") + named("sale", "f: sale") + named("gone", "f: gone");

    private static String named(String name, String detection) {
        return SigmaFixtures.aRule(name, "s:\n    " + detection + "\ncondition: s") + "name: " + name + "\n---\n";
    }

    private static String correlation(String body) {
        return "title: together\nid: together\ncorrelation:\n" + body.indent(4);
    }

    /** Samples as "minute kind who value", one after the other. */
    private static List<String> spoken(String correlation, String... samples) {
        RuleBook book = new RuleBook(SigmaFixtures.read(RULES + correlation));
        assertEquals(List.of(), book.problems());
        List<Preview.Sample> events = new ArrayList<>();
        for (String sample : samples) {
            String[] parts = sample.split(" ");
            String json = "{\"f\":\"%s\",\"who\":\"%s\",\"v\":\"%s\",\"other\":\"%2$s\"}"
                    .formatted(parts[1], parts[2], parts.length > 3 ? parts[3] : "");
            events.add(new Preview.Sample(
                    sample, NOON.plusSeconds(60 * Long.parseLong(parts[0])), SigmaFixtures.event(json)));
        }
        return Preview.of(book, events).correlated().stream()
                .map(match -> (match.to().getEpochSecond() - NOON.getEpochSecond()) / 60 + " "
                        + String.join(",", match.group()) + " " + match.measured() + " "
                        + match.events().size())
                .toList();
    }

    @Test
    void eventCountSpeaksWhenReachedAndOnceUntilItCeasedToHold() {
        String body =
                correlation("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 10m\ncondition:\n    gte: 3");
        assertEquals(
                List.of("2 a 3.0 3", "32 a 3.0 3"),
                spoken(
                        body,
                        "0 look a",
                        "1 look a",
                        "1 look b",
                        "2 look a",
                        "3 look a",
                        "4 sale a",
                        "30 look a",
                        "31 look a",
                        "32 look a"));
    }

    @Test
    void timespanSlidesAndIsNotCutAtFullHours() {
        String body =
                correlation("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 10m\ncondition:\n    gt: 1");
        assertEquals(List.of("64 a 2.0 2"), spoken(body, "0 look a", "10 look a", "55 look a", "64 look a"));
    }

    @Test
    void samplesMayComeInAnyOrder() {
        String body =
                correlation("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 10m\ncondition:\n    gte: 3");
        assertEquals(List.of("2 a 3.0 3"), spoken(body, "2 look a", "0 look a", "1 look a"));
    }

    @Test
    void valueCountCountsDifferentValues() {
        String body = correlation("type: value_count\n"
                + "rules: [look]\n"
                + "group-by: [who]\n"
                + "timespan: 1h\n"
                + "condition:\n"
                + "    field: v\n"
                + "    gte: 2");
        assertEquals(List.of("2 a 2.0 3"), spoken(body, "0 look a x", "1 look a x", "2 look a y"));
    }

    @Test
    void sumsAndMeansAreOfTheField() {
        assertEquals(
                List.of("1 a 12.0 2"),
                spoken(
                        correlation("type: value_sum\n"
                                + "rules: [look]\n"
                                + "group-by: [who]\n"
                                + "timespan: 1h\n"
                                + "condition:\n"
                                + "    field: v\n"
                                + "    gt: 10"),
                        "0 look a 5",
                        "1 look a 7",
                        "2 look b 9"));
        assertEquals(
                List.of("1 a 6.0 2"),
                spoken(
                        correlation("type: value_avg\n"
                                + "rules: [look]\n"
                                + "group-by: [who]\n"
                                + "timespan: 1h\n"
                                + "condition:\n"
                                + "    field: v\n"
                                + "    gte: 6"),
                        "0 look a 5",
                        "1 look a 7"));
    }

    @Test
    void rareValuesAreJudgedWhenTheTimespanIsOver() {
        String body = correlation("type: value_percentile\n"
                + "rules: [look]\n"
                + "group-by: [who]\n"
                + "timespan: 1h\n"
                + "condition:\n"
                + "    field: v\n"
                + "    lte: 25");
        assertEquals(
                List.of("60 a 25.0 4"),
                spoken(body, "0 look a x", "1 look a x", "2 look a x", "3 look a y", "0 look b x", "1 look b y"));
    }

    @Test
    void percentilesAreOfTheNumbers() {
        String body = correlation("type: value_percentile\n"
                + "rules: [look]\n"
                + "group-by: [who]\n"
                + "timespan: 1h\n"
                + "condition:\n"
                + "    field: v\n"
                + "    percentile: 50\n"
                + "    gte: 7");
        assertEquals(
                List.of("2 a 7.0 3"),
                spoken(body, "0 look a 1", "1 look a 7", "2 look a 9", "0 look b 1", "1 look b 9"));
    }

    @Test
    void fewerThanIsJudgedWhenTheTimespanIsOver() {
        String body =
                correlation("type: event_count\nrules: [look]\ngroup-by: [who]\ntimespan: 10m\ncondition:\n    lt: 3");
        assertEquals(
                List.of("10 b 2.0 2", "30 a 1.0 1"),
                spoken(body, "0 look a", "1 look a", "2 look a", "0 look b", "1 look b", "20 look a"));
    }

    @Test
    void temporalWantsEveryRuleInAnyOrder() {
        String body = correlation("type: temporal\nrules: [look, sale]\ngroup-by: [who]\ntimespan: 10m");
        assertEquals(List.of("5 a 2.0 2"), spoken(body, "0 sale a", "5 look a", "0 look b", "20 sale b"));
    }

    @Test
    void orderedTemporalWantsTheOrderOfTheRules() {
        String body = correlation("type: temporal_ordered\nrules: [look, sale, gone]\ngroup-by: [who]\ntimespan: 10m");
        assertEquals(
                List.of("9 a 3.0 4"),
                spoken(body, "1 sale a", "2 look a", "5 sale a", "9 gone a", "1 gone b", "2 sale b", "3 look b"));
    }

    @Test
    void aliasesJoinDifferentFields() {
        String body = correlation("type: temporal\nrules: [look, sale]\ngroup-by: [party]\ntimespan: 10m\n"
                + "aliases:\n    party:\n        look: who\n        sale: v");
        assertEquals(List.of("5 m 2.0 2"), spoken(body, "0 look m", "5 sale x m", "6 sale m x"));
    }

    @Test
    void eventsWithoutTheGroupingFieldBelongToNoGroup() {
        String body = correlation(
                "type: event_count\nrules: [look]\ngroup-by: [nowhere]\ntimespan: 10m\ncondition:\n    gte: 1");
        assertEquals(List.of(), spoken(body, "0 look a"));
    }

    @Test
    void correlationsBuildOnCorrelations() {
        String body = correlation("type: event_count\n"
                                + "rules: [look]\n"
                                + "group-by: [who]\n"
                                + "timespan: 10m\n"
                                + "condition:\n"
                                + "    gte: 2")
                        .replace("id: together", "id: many\nname: many")
                + "---\n" + correlation("type: temporal_ordered\nrules: [many, sale]\ngroup-by: [other]\ntimespan: 1h");
        assertEquals(List.of("1 a 2.0 2", "30 a 2.0 3"), spoken(body, "0 look a", "1 look a", "30 sale a"));
    }

    @Test
    void whatDoesNotFitTogetherIsSaid() {
        RuleBook book = new RuleBook(SigmaFixtures.read(RULES
                + correlation("type: temporal\nrules: [nothing]\ngroup-by: []\ntimespan: 1h") + "---\n"
                + correlation("type: temporal\nrules: [b]\ngroup-by: []\ntimespan: 1h")
                        .replace("id: together", "id: a") + "---\n"
                + correlation("type: temporal\nrules: [a]\ngroup-by: []\ntimespan: 1h")
                        .replace("id: together", "id: b") + "---\n"
                + named("look", "f: x")));
        assertEquals(3, book.rules().size());
        List<String> reasons = book.problems().stream().map(RuleProblem::reason).toList();
        assertTrue(reasons.get(0).contains("another rule is called \"look\""), reasons.toString());
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.contains("no rule with the id or name nothing")),
                reasons.toString());
        assertEquals(
                2,
                reasons.stream()
                        .filter(reason -> reason.contains("builds on itself"))
                        .count(),
                reasons.toString());
    }
}

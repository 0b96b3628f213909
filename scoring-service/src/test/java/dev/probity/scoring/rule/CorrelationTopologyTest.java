package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.event.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Correlations from events to findings. */
class CorrelationTopologyTest {
    private static final Instant FIRST_WEEK = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant SECOND_WEEK = FIRST_WEEK.plus(Duration.ofDays(7));

    private final Story story = new Story(FIRST_WEEK, Map.of("probity.scoring.detectors.peers.fewest", "5"));

    @AfterEach
    void stop() {
        story.close();
    }

    private void rules(String correlation) {
        var text = Shelves.aRule("look", "low", "action: VIEW").replace("id: look", "id: look\nname: look")
                + "---\ntitle: Together\nid: together\nlevel: high\ncorrelation:\n" + correlation.indent(4);
        var file = Shelves.aFile("test.yml", 1, RuleFile.State.ENABLED, text);
        story.tell("probity.rules", file.key(), Shelves.json(file));
    }

    private void look(String who, Instant at, String merchant) {
        story.tell("probity.activity", who, Events.aLook("look-" + who + at, at, merchant, null));
    }

    private List<String> words(String who) {
        return story.findings("sigma").stream()
                .filter(finding -> finding.path("subject").asText().equals(who))
                .map(finding -> finding.path("summary").asText())
                .filter(words -> words.contains("Together"))
                .distinct()
                .toList();
    }

    private void ordinaryWeek() {
        for (int person = 0; person < 8; person++) {
            look("staff:S-" + person, FIRST_WEEK.plusSeconds(person), "M-" + person);
        }
    }

    @Test
    void whoLooksAtOneMerchantTogetherIsTold() {
        rules("type: value_count\n"
                + "rules: [look]\n"
                + "group-by: [merchantIds]\n"
                + "timespan: 1h\n"
                + "condition:\n"
                + "    field: event.subject\n"
                + "    gte: 2");
        ordinaryWeek();
        look("staff:S-1", SECOND_WEEK, "M-9");
        look("staff:S-2", SECOND_WEEK.plusSeconds(60), "M-9");
        look("staff:S-3", SECOND_WEEK.plusSeconds(120), "M-8");
        story.told("probity.risk");
        var findings = story.findings("sigma").stream()
                .map(finding -> finding.path("subject").asText())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("staff:S-1", "staff:S-2"), findings);
    }

    @Test
    void rulesThatAreOnlyJoinedDoNotSpeakForThemselves() {
        rules("type: event_count\nrules: [look]\ngroup-by: [event.subject]\ntimespan: 1h\ncondition:\n    gte: 3");
        ordinaryWeek();
        look("staff:S-1", SECOND_WEEK, "M-1");
        look("staff:S-1", SECOND_WEEK.plusSeconds(1), "M-2");
        assertEquals(List.of(), words("staff:S-1"));
        look("staff:S-1", SECOND_WEEK.plusSeconds(2), "M-3");
        var words = words("staff:S-1");
        assertEquals(1, words.size());
        assertTrue(words.getFirst().contains("by event.subject"), words.getFirst());
    }

    @Test
    void whatIsJudgedAtTheEndIsToldWhenEventTimeHasPassedIt() {
        rules("type: event_count\nrules: [look]\ngroup-by: [event.subject]\ntimespan: 1h\ncondition:\n    eq: 2");
        ordinaryWeek();
        look("staff:S-1", SECOND_WEEK, "M-1");
        look("staff:S-1", SECOND_WEEK.plusSeconds(1), "M-2");
        assertEquals(List.of(), words("staff:S-1"));
        look("staff:S-7", SECOND_WEEK.plus(Duration.ofHours(8)), "M-3");
        assertEquals(1, words("staff:S-1").size());
    }
}

package dev.probity.scoring.tie;

import static dev.probity.scoring.tie.Town.BROKER;
import static dev.probity.scoring.tie.Town.INSIDER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.Story;
import dev.probity.scoring.tie.Town.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ties of an ordinary town with one broker in it, through the whole topology. */
class TieTopologyTest {
    private final Town town = new Town();
    private Story story;

    @BeforeEach
    void start() {
        story = new Story(Town.START, Map.of("probity.scoring.risk.publish-step-decibans", "0"));
        tell(town.ordinary(0));
        story.told("probity.findings");
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void tell(List<Told> events) {
        events.forEach(told -> story.tell("probity.ties", told.key(), told.event()));
    }

    /** The latest word on each, by detector and subject. */
    private Map<String, JsonNode> latest() {
        var latest = new TreeMap<String, JsonNode>();
        story.told("probity.findings")
                .forEach(found -> latest.put(
                        found.path("detector").asText() + " "
                                + found.path("subject").asText(),
                        found));
        return latest;
    }

    @Test
    void brokerIsFoundWithoutAnyDirectTieAndEachHopCitesItsEvent() {
        var broker = town.broker(4);
        tell(broker);
        var state = story.stored(TieStores.GO_BETWEENS, BROKER);
        var latest = latest();
        var found = latest.get("broker " + INSIDER);
        assertTrue(found.path("decibans").asDouble() > 2, found.toString());
        var words = found.path("summary").asText();
        assertTrue(words.startsWith("shares a phone with person:P-77, who was paid by M-0"), words);
        var cited = new ArrayList<String>();
        found.path("evidence").forEach(ref -> cited.add(ref.path("id").asText()));
        assertTrue(cited.containsAll(List.of("i61", "i62", "p63")), cited.toString());
        assertTrue(latest.get("go-between " + BROKER).path("decibans").asDouble() > 2);
        assertEquals(
                "paid person:P-77, who shares a phone with staff:S-1",
                latest.get("broker merchant:M-6").path("summary").asText().split(";")[0]);

        tell(broker);
        assertArrayEquals(state, story.stored(TieStores.GO_BETWEENS, BROKER));
        assertTrue(story.told("probity.findings").isEmpty());
    }

    /** A carrier's address: all are seen with it, and nobody is tied. */
    @Test
    void hubMakesNoBroker() {
        for (int i = 0; i < 10; i++) {
            tell(List.of(town.seen("merchant:M-" + i, "IP", "10.0.0.1", 2)));
        }
        tell(List.of(town.seen(INSIDER, "IP", "10.0.0.1", 2), town.seen(BROKER, "IP", "10.0.0.1", 2)));
        assertFalse(latest().containsKey("broker " + INSIDER));
    }

    /** An office line that few were seen with at first. */
    @Test
    void hubFoundOutTakesBackWhatItTied() {
        tell(town.broker(4));
        assertTrue(latest().get("broker " + INSIDER).path("decibans").asDouble() > 2);
        for (int i = 0; i < 10; i++) {
            tell(List.of(town.seen("staff:L-" + i, "PHONE", "+1", 5)));
        }
        var found = latest().get("broker " + INSIDER);
        assertEquals(0, found.path("decibans").asDouble(), found.toString());
        assertTrue(found.path("summary").asText().startsWith("no go-between is left"), found.toString());
    }
}

package dev.probity.scoring.tip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tip, through the whole topology: to each party that it names, whosever task that is. */
class TipTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    @Test
    void everyPartyThatATipNamesHasItOnItsBill() {
        try (var story = new Story(MONDAY, Map.of())) {
            story.tell("probity.tips", "staff:S-1", tip("T-1", "[\"staff:S-1\",\"merchant:M-1\",\"person:P-1\"]"));
            var findings = story.findings("tips");
            assertEquals(6, findings.size(), "three parties, two horizons");
            assertEquals("tips", findings.getFirst().path("family").asText());
            assertEquals(
                    "T-1",
                    findings.getFirst().path("evidence").path(0).path("id").asText());
            assertFalse(findings.toString().contains("restored"), "what was said stays with whoever may read it");
            var bills = story.told("probity.risk");
            assertTrue(bills.stream()
                    .anyMatch(bill -> bill.path("subject").asText().equals("person:P-1")));
            story.tell("probity.tips", "staff:S-1", tip("T-1", "[\"staff:S-1\"]"));
            assertTrue(story.findings("tips").isEmpty(), "told again");
        }
    }

    @Test
    void aTipAboutNobodyHarmsNobody() {
        try (var story = new Story(MONDAY, Map.of())) {
            story.tell("probity.tips", "T-1", tip("T-1", "[]"));
            assertTrue(story.findings("tips").isEmpty());
            assertTrue(story.told("probity.dead-letters").isEmpty());
        }
    }

    private static String tip(String id, String about) {
        return """
                {"specversion":"1.0","id":"%s","source":"/tips","type":"dev.probity.tip.received.v1","time":"%s","data":{"tipId":"%s","text":"Ask who restored the shop.","about":%s,"channel":"HOTLINE","anonymous":true}}""".formatted(id, MONDAY, id, about);
    }
}

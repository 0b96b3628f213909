package dev.probity.scoring.ring;

import static dev.probity.scoring.event.Events.aReview;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ring that writes for three merchants, through the whole topology. */
class RingTopologyTest {
    private static final Instant START = Instant.parse("2011-09-01T09:00:00Z");

    private Story story;

    @BeforeEach
    void start() {
        story = new Story(Instant.parse("2026-09-01T09:00:00Z"), Map.of());
    }

    @AfterEach
    void stop() {
        story.close();
    }

    /** An archive: years old, told in an instant, and nobody knows yet what is usual among merchants. */
    private void ring() {
        for (int merchant = 0; merchant < 3; merchant++) {
            for (int i = 0; i < 8; i++) {
                var id = "M-" + merchant;
                story.tell(
                        "probity.market",
                        "merchant:" + id,
                        aReview(
                                "r-" + merchant + "-" + i,
                                START.plus(Duration.ofDays(merchant)).plus(Duration.ofMinutes(10L * i)),
                                id,
                                "A-" + i,
                                1));
            }
        }
    }

    private static double heaviest(List<JsonNode> bills, String subject) {
        return bills.stream()
                .filter(bill -> bill.path("subject").asText().equals(subject))
                .mapToDouble(bill -> bill.path("decibans").asDouble())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    @Test
    void archiveOfARingEndsInFindingsOnItsMerchantsAndReviewersWithTheirReviewsAsEvidence() {
        ring();
        var findings = story.findings("review-lockstep");
        assertTrue(heaviest(findings, "merchant:M-2") > 20, findings::toString);
        assertTrue(heaviest(findings, "reviewer:A-7") > 20, findings::toString);
        var last = findings.stream()
                .filter(finding -> finding.path("subject").asText().equals("reviewer:A-7"))
                .toList()
                .getLast();
        assertEquals("ring", last.path("family").asText());
        assertTrue(last.path("evidence").findValuesAsText("id").contains("r-1-7"), last::toString);
    }

    @Test
    void ringBecomesAnAlert() {
        ring();
        story.driver.advanceWallClockTime(Duration.ofMinutes(1));
        var alerts = story.told("probity.alerts");
        assertTrue(
                alerts.stream().anyMatch(alert -> alert.path("subject").asText().equals("merchant:M-2")),
                alerts::toString);
    }

    @Test
    void repeatChangesNothing() {
        ring();
        var state = story.stored(RingStage.MERCHANTS, "merchant:M-2");
        story.told("probity.findings");
        ring();
        assertArrayEquals(state, story.stored(RingStage.MERCHANTS, "merchant:M-2"));
        assertEquals(List.of(), story.told("probity.findings"));
    }
}

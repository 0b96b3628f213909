package dev.probity.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Four people in one team of books, a day's work; one of them looks elsewhere and without a ticket. */
class BaselinesTest {
    private final StringBuilder story = new StringBuilder();

    private void event(String type, String subject, String time, String data) {
        story.append("{\"type\":\"dev.probity.%s.v1\",\"subject\":\"%s\",\"time\":\"2026-01-05T%sZ\",\"data\":{%s}}%n"
                .formatted(type, subject, time, data));
    }

    private void look(String staff, String merchant, String time, String ticket) {
        event(
                "staff.access",
                "staff:" + staff,
                time,
                "\"staffId\":\"%s\",\"action\":\"VIEW\",\"dataClass\":\"MERCHANT_SALES\",\"merchantIds\":[\"%s\"],\"recordCount\":3%s"
                        .formatted(staff, merchant, ticket.isEmpty() ? "" : ",\"ticketId\":\"" + ticket + "\""));
    }

    private Map<String, Double> scores(String wanted) throws IOException {
        var scores = new HashMap<String, Double>();
        new Baselines((baseline, day, subject, score) -> {
                    if (baseline.equals(wanted)) {
                        scores.put(subject, score);
                    }
                })
                .read(new BufferedReader(new StringReader(story.toString())));
        return scores;
    }

    private void aDay() {
        for (int i = 0; i < 12; i++) {
            event(
                    "merchant.profile",
                    "merchant:M-" + i,
                    "00:00:00",
                    "\"merchantId\":\"M-%d\",\"category\":\"%s\""
                            .formatted(i, i < 4 ? "books" : i < 8 ? "music" : "toys"));
        }
        for (int i = 1; i <= 4; i++) {
            event(
                    "staff.profile",
                    "staff:S-" + i,
                    "00:01:00",
                    "\"staffId\":\"S-%d\",\"role\":\"seller-support\",\"team\":\"t\",\"site\":\"DUB\",\"country\":\"IE\",\"startedAt\":\"2024-01-01\""
                            .formatted(i));
        }
        for (int i = 1; i <= 3; i++) {
            look("S-" + i, "M-0", "09:00:00", "T-1");
            look("S-" + i, "M-4", "09:30:00", "T-2");
            look("S-" + i, "M-1", "10:00:00", "");
        }
        event("ticket", "staff:S-3", "11:00:00", "\"merchantId\":\"M-2\",\"openedAt\":\"2026-01-05T11:00:00Z\"");
        look("S-3", "M-2", "11:30:00", "");
        look("S-4", "M-9", "12:00:00", "");
        look("S-4", "M-10", "12:30:00", "");
    }

    @Test
    void aLookIsTicketedByNameOrByATicketOfOnesOwn() throws IOException {
        aDay();
        var scores = scores(Baselines.UNTICKETED);
        assertEquals(1, scores.get("staff:S-1"));
        assertEquals(1, scores.get("staff:S-3"), "the ticket for M-2 covers its look");
        assertEquals(2, scores.get("staff:S-4"));
    }

    @Test
    void whoeverWorksOutsideTheTeamsCategoriesStandsOut() throws IOException {
        aDay();
        var scores = scores(Baselines.ELSEWHERE);
        assertTrue(scores.get("staff:S-4") > 1.5, scores::toString);
        assertTrue(scores.get("staff:S-1") < 0, scores::toString);
        assertTrue(scores(Baselines.FOREST).get("staff:S-4")
                > scores(Baselines.FOREST).get("staff:S-1"));
    }
}

package dev.probity.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final String TRUTH = """
            {"truth":"person","party":"staff:S-1","campaign":0,"kind":"S3","slow":true}
            {"truth":"person","party":"staff:S-2","campaign":1,"kind":"S1","slow":false}
            {"truth":"person","party":"staff:S-3","campaign":2,"kind":"S1","slow":false}
            {"truth":"decoy","party":"staff:S-8","decoy":"SNOOPER"}
            {"truth":"event","party":"staff:S-1","act":"TOUCH","time":"2026-01-05T10:00:00Z"}
            {"truth":"event","party":"staff:S-1","act":"TOUCH","time":"2026-01-07T10:00:00Z"}
            {"truth":"event","party":"staff:S-2","act":"TOUCH","time":"2026-02-01T10:00:00Z"}
            """;

    private static Heard heard(Map<String, Map<String, Double>> days) throws IOException {
        NavigableMap<LocalDate, Map<String, Double>> scores = new TreeMap<>();
        days.forEach((day, score) -> scores.put(LocalDate.parse(day), score));
        var plan = new StoryPlan(1, true, 100, 400, 40, 0.02, List.of());
        return new Heard(
                new StoryRun.Done(plan, 1, 1),
                Told.read(new BufferedReader(new StringReader(TRUTH))),
                Map.of(),
                Map.of(Heard.PROBITY, scores),
                Map.of(),
                Map.of(),
                List.of());
    }

    @Test
    void whoeverNeverActedIsNoInsiderOfTheStory() throws IOException {
        assertEquals(2, heard(Map.of()).told().insiders().size());
    }

    @Test
    void aCatchKnowsHowLongItTook() throws IOException {
        var outcome = Outcome.of(
                heard(Map.of("2026-01-07", Map.of("staff:S-1", 5.0, "staff:S-8", 4.0))), Heard.PROBITY, 2, 0);
        assertEquals(2, outcome.alerts());
        assertEquals(1, outcome.right());
        assertEquals(Map.of("SNOOPER", 1), outcome.decoys());
        assertEquals(2, outcome.catches().getFirst().acts());
        assertEquals(2 + 14 / 24.0, outcome.catches().getFirst().days(), 0.01);
        assertEquals("S3", outcome.catches().getFirst().insider().kind());
    }

    @Test
    void anAlertBeforeTheFirstActWasLuckAndCountsAsWrong() throws IOException {
        var outcome = Outcome.of(heard(Map.of("2026-01-10", Map.of("staff:S-2", 5.0))), Heard.PROBITY, 1, 0);
        assertEquals(1, outcome.alerts());
        assertEquals(0, outcome.right());
        assertTrue(outcome.catches().isEmpty());
    }
}

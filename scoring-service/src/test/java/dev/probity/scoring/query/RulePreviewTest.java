package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulePreviewTest {
    private static final String RULES = """
            title: Figures exported
            name: export
            logsource:
                product: probity
            detection:
                selection:
                    action: EXPORT
                condition: selection
            ---
            title: Many exports
            correlation:
                type: event_count
                rules: [export]
                group-by: [staffId]
                timespan: 1h
                condition:
                    gte: 2
            ---
            title: Broken
            logsource:
                product: probity
            detection:
                selection:
                    a|nonsense: b
                condition: selection
            """;

    private static RuleViews.Sample sample(String time, String record) {
        try {
            return new RuleViews.Sample(null, time, null, new ObjectMapper().readTree(record));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void matchesGroupsAndProblemsComeBackTogether() {
        var answer = RulePreview.of(new RuleViews.PreviewRequest(
                RULES,
                null,
                List.of(
                        sample("2026-11-01T10:00:00Z", "{\"action\":\"EXPORT\",\"staffId\":\"S-1\"}"),
                        sample("2026-11-01T10:01:00Z", "{\"action\":\"VIEW\",\"staffId\":\"S-1\"}"),
                        sample("2026-11-01T10:02:00Z", "{\"action\":\"export\",\"staffId\":\"S-1\"}"))));
        assertEquals(
                List.of("0", "2"),
                answer.matches().stream().map(RuleViews.MatchView::event).toList());
        assertEquals(1, answer.correlations().size());
        assertEquals(Map.of("staffId", "S-1"), answer.correlations().getFirst().group());
        assertEquals(List.of("0", "2"), answer.correlations().getFirst().events());
        assertEquals(1, answer.problems().size());
        assertEquals(24, answer.problems().getFirst().line());
    }

    @Test
    void whatIsWrongWithTheRequestIsPointedAt() {
        assertPointer("/rules", new RuleViews.PreviewRequest(null, null, List.of()));
        assertPointer("/events", new RuleViews.PreviewRequest(RULES, null, null));
        assertPointer("/pipeline", new RuleViews.PreviewRequest(RULES, "unknown", List.of()));
        assertPointer("/events/0/time", new RuleViews.PreviewRequest(RULES, null, List.of(sample("yesterday", "{}"))));
        assertPointer(
                "/events/0/record",
                new RuleViews.PreviewRequest(RULES, null, List.of(sample("2026-11-01T10:00:00Z", "[]"))));
        assertPointer(
                "/events",
                new RuleViews.PreviewRequest(
                        RULES, null, java.util.Collections.nCopies(10_001, sample("2026-11-01T10:00:00Z", "{}"))));
    }

    private static void assertPointer(String pointer, RuleViews.PreviewRequest request) {
        var errors = assertThrows(ProblemException.class, () -> RulePreview.of(request))
                .errors();
        assertEquals(pointer, errors == null ? "" : errors.getFirst().pointer());
    }
}

package dev.probity.scoring.sigma;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

final class SigmaFixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final LogSource PROBITY = new LogSource(null, "probity", null);

    private SigmaFixtures() {}

    /** A rule with this detection, indented by four already. */
    static String aRule(String title, String detection) {
        return "title: " + title + "\nlogsource:\n    product: probity\ndetection:\n"
                + detection.stripTrailing().indent(4);
    }

    static RuleDocuments read(String text) {
        return new RuleReader(new Placeholders(Map.of("admins", List.of("root", "adm_*")))).read("test.yml", text);
    }

    static boolean matches(String detection, String event) {
        RuleDocuments documents = read(aRule("a rule", detection));
        if (!documents.problems().isEmpty()) {
            throw new AssertionError(documents.problems().toString());
        }
        return !new Matcher(documents.rules()).session().matches(event(event)).isEmpty();
    }

    static LogEvent event(String json) {
        return LogEvent.of(List.of(PROBITY), json(json));
    }

    static JsonNode json(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}

package dev.probity.local.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.probity.local.Trouble;
import dev.probity.local.progress.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What ingest-service answered.
 *
 * @param status its HTTP status
 * @param accepted events that are on Kafka now
 * @param repeated events that the file held twice
 * @param refused events that broke a rule
 * @param lines for people: the first refusals, or the problem
 */
public record Outcome(int status, long accepted, long repeated, long refused, List<String> lines) {
    private static final int MOST_REFUSALS = 10;
    private static final int OK_BELOW = 300;

    static Outcome of(int status, String body) {
        JsonNode answer = parse(body);
        if (status >= OK_BELOW && answer.path("title").isMissingNode()) {
            throw new Trouble("ingest-service answered %d%s.".formatted(status, hint(status)));
        }
        JsonNode report = answer.has("accepted") ? answer : answer.path("report");
        List<String> lines = new ArrayList<>();
        if (status >= OK_BELOW) {
            lines.add("%s: %s (%d%s)"
                    .formatted(
                            answer.path("title").asText(),
                            answer.path("detail").asText(),
                            status,
                            answer.has("traceId")
                                    ? ", trace " + answer.get("traceId").asText()
                                    : ""));
            answer.path("errors").forEach(error -> lines.add("  " + error(error)));
        }
        report.path("refusals").forEach(refusal -> refusal(refusal, lines));
        return new Outcome(
                status,
                report.path("accepted").asLong(),
                report.path("repeated").asLong(),
                report.path("refused").asLong(),
                shortened(lines));
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode answer = new JsonMapper().readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String hint(int status) {
        return switch (status) {
            case 401 -> ": the token is missing, expired or not made out for it";
            case 403 -> ": this sign-in may not send events; integrator may";
            case 404 -> ": it doesn't know this form";
            default -> "";
        };
    }

    private static void refusal(JsonNode refusal, List<String> lines) {
        refusal.path("errors")
                .forEach(error ->
                        lines.add("line %d: %s".formatted(refusal.path("line").asLong(), error(error))));
    }

    private static String error(JsonNode error) {
        String pointer = error.path("pointer").asText();
        return (pointer.isEmpty() ? "" : pointer + ": ")
                + error.path("detail").asText()
                + " ("
                + error.path("rule").asText()
                + ")";
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_REFUSALS) {
            return List.copyOf(lines);
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_REFUSALS));
        first.add("...");
        return first;
    }

    /** Whether nothing at all came in, and something should have. */
    public boolean isRefused() {
        return accepted == 0 && repeated == 0 && !isWell();
    }

    /** Whether all that was sent is in. */
    public boolean isWell() {
        return status < OK_BELOW && refused == 0;
    }

    /** "1,958 accepted, 0 repeated, 0 refused". */
    public String counts() {
        return "%s accepted, %s repeated, %s refused"
                .formatted(Words.count(accepted), Words.count(repeated), Words.count(refused));
    }
}

package dev.probity.scoring.risk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.probity.scoring.bet.Verdict;
import dev.probity.scoring.finding.JsonValues;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a case ended for one of its subjects.
 *
 * @param id names the disposition for ever
 * @param subject whose episode it ends, as {@code kind:id}
 * @param outcome what was found
 * @param decidedAt when
 */
public record Disposition(String id, String subject, Outcome outcome, Instant decidedAt) {
    private static final JsonFactory JSON = new JsonFactory();

    /** What was found. */
    public enum Outcome {
        CONFIRMED,
        FALSE_ALARM,
        AUTHORISED,
        INSUFFICIENT;

        /** What that says about the detectors; nothing where the evidence did not suffice. */
        public Optional<Verdict> verdict() {
            return switch (this) {
                case CONFIRMED -> Optional.of(Verdict.CONFIRMED);
                case FALSE_ALARM, AUTHORISED -> Optional.of(Verdict.CLEARED);
                case INSUFFICIENT -> Optional.empty();
            };
        }
    }

    /** Reads what case-service wrote; fails with {@link IllegalArgumentException} on anything else. */
    public static Disposition read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a disposition is a JSON object");
            }
            String id = null;
            String subject = null;
            Outcome outcome = null;
            Instant decidedAt = null;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "dispositionId" -> id = JsonValues.text(json);
                    case "subject" -> subject = JsonValues.text(json);
                    case "outcome" -> outcome = Outcome.valueOf(JsonValues.text(json));
                    case "decidedAt" -> decidedAt = Instant.parse(JsonValues.text(json));
                    default -> json.skipChildren();
                }
            }
            return new Disposition(
                    Objects.requireNonNull(id, "missing dispositionId"),
                    Objects.requireNonNull(subject, "missing subject"),
                    Objects.requireNonNull(outcome, "missing outcome"),
                    Objects.requireNonNull(decidedAt, "missing decidedAt"));
        } catch (IOException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("not a disposition: " + e.getMessage(), e);
        }
    }
}

package dev.probity.cases.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.casefile.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a subject, as scoring is told (contracts/schemas/disposition.schema.json). Its topic is kept for ever under whom it is about, so it has none of the
 * decider's words: they are destroyed with the case or the alert (ADR 0039).
 *
 * @param dispositionId the same however often it is sent
 * @param caseId case that it was decided in; left out when an alert was dismissed without one
 * @param caseRef its short name; left out with it
 * @param subject about whom, kind:id
 * @param outcome what was found
 * @param alertIds alerts that are answered by it
 * @param decidedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disposition(
        UUID dispositionId,
        @Nullable UUID caseId,
        @Nullable String caseRef,
        String subject,
        Outcome outcome,
        List<UUID> alertIds,
        Instant decidedAt) {
    /** The same of every decision with that outcome; v1 wants something there. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String reason() {
        return "Found: " + outcome.words() + ". Why is kept in Probity alone.";
    }
}

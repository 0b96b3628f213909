package dev.probity.ingest.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.probity.ingest.schema.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused record with its reason, as it stands on {@code probity.dead-letters}.
 *
 * @param deadLetterId names it for ever
 * @param at when it was refused
 * @param service who refused it
 * @param reason why
 * @param origin where it came from
 * @param contentType of the payload; that of bytes when it is only the beginning of what was refused
 * @param payload what was refused, in base64; encrypted when {@code sealed}
 * @param sealed whether the payload is encrypted with ingest-service's dead-letter key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
        String deadLetterId,
        Instant at,
        String service,
        Reason reason,
        Origin origin,
        String contentType,
        String payload,
        boolean sealed) {

    /** Whether nothing is missing that its readers rely on; anything may stand on the topic. */
    @JsonIgnore
    boolean isWhole() {
        return deadLetterId != null
                && at != null
                && service != null
                && reason != null
                && origin != null
                && (payload != null || !sealed);
    }

    /** Whether it can be sent again: ingest refused it, and has the whole of it. */
    @JsonIgnore
    public boolean isResendable() {
        return sealed && !Original.CUT_OFF.equals(contentType);
    }

    /** The same for a list, which tells no payloads and must not hold all of them at once. */
    DeadLetter withoutPayload() {
        return new DeadLetter(deadLetterId, at, service, reason, origin, contentType, "", sealed);
    }

    /** Whether its sender had not been granted the source that it names. */
    @JsonIgnore
    boolean refusedForItsSource() {
        var errors = reason.errors();
        return errors != null
                && errors.stream().anyMatch(error -> error != null && Violation.SOURCE.equals(error.rule()));
    }

    /**
     * Why, in the form of a problem (RFC 9457).
     *
     * @param type problem type
     * @param title its title
     * @param detail what happened; null when the errors say it
     * @param errors the rules broken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String type,
            String title,
            @Nullable String detail,
            @Nullable List<Violation> errors) {}

    /**
     * Where from: a line of a request, or a record of a topic.
     *
     * @param requestId trace of the request
     * @param line its line or position, from 1
     * @param source CloudEvents source of what was refused; null when it could not be read
     * @param adapter adapter that refused it, which takes it again; null for an event
     * @param mapping mapping that came with it, by name or spelt out; null without one
     * @param topic topic of the record
     * @param partition its partition
     * @param offset its offset
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            @Nullable String requestId,
            @Nullable Long line,
            @Nullable String source,
            @Nullable String adapter,
            @Nullable String mapping,
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}
}

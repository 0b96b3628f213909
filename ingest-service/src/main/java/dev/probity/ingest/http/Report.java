package dev.probity.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.probity.ingest.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events of one request.
 *
 * @param accepted events that all in-sync replicas of Kafka have
 * @param repeated events that stood in this request before; not sent again
 * @param refused events that broke a rule; each is a dead letter
 * @param refusals the first of the refused, with reasons
 */
public record Report(long accepted, long repeated, long refused, List<Refusal> refusals) {
    /**
     * One refused event.
     *
     * @param line line or position in the request, from 1
     * @param event the event's id; null when it could not be read
     * @param deadLetterId under which it is kept
     * @param errors the rules broken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refusal(long line, @Nullable String event, String deadLetterId, List<Violation> errors) {}
}

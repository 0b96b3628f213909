package dev.probity.cases.deadletter;

import dev.probity.cases.http.Problem;
import dev.probity.cases.http.ProblemError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be taken in, in the shape that all services write to probity.dead-letters. What lies on topics holds no
 * names, so it is kept as it is.
 *
 * @param deadLetterId the same for the same record, however often it is refused
 * @param at when it was refused
 * @param service who refused it
 * @param reason why
 * @param origin where it lay
 * @param contentType of the payload
 * @param sealed whether the payload is encrypted
 * @param payload base64
 */
public record DeadLetter(
        UUID deadLetterId,
        Instant at,
        String service,
        Problem reason,
        Origin origin,
        String contentType,
        boolean sealed,
        String payload) {
    private static final String SERVICE = "case-service";
    private static final int UNPROCESSABLE = 422;

    /** Where a record lay. */
    public record Origin(String topic, int partition, long offset) {}

    static DeadLetter of(ConsumerRecord<String, byte[]> record, String rule, String detail, Instant at) {
        var origin = new Origin(record.topic(), record.partition(), record.offset());
        var reason = new Problem(
                "https://probity.dev/problems/invalid-record",
                "The record cannot be processed",
                UNPROCESSABLE,
                detail,
                origin.topic() + "/" + origin.partition() + "/" + origin.offset(),
                null,
                List.of(new ProblemError("", rule, detail)));
        var id = UUID.nameUUIDFromBytes(
                ("dead-letter:" + SERVICE + ":" + reason.instance()).getBytes(StandardCharsets.UTF_8));
        var payload = record.value() == null ? "" : Base64.getEncoder().encodeToString(record.value());
        return new DeadLetter(id, at, SERVICE, reason, origin, "application/json", false, payload);
    }
}

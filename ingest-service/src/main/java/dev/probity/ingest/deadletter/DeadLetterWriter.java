package dev.probity.ingest.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.schema.Violation;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Makes dead letters of what ingest refuses. */
public final class DeadLetterWriter {
    private static final String SERVICE = "ingest-service";

    private final ObjectMapper json;
    private final DeadLetterSeal seal;
    private final Clock clock;

    public DeadLetterWriter(ObjectMapper json, DeadLetterSeal seal, Clock clock) {
        this.json = json;
        this.seal = seal;
        this.clock = clock;
    }

    /** The letter of an event refused for these violations. */
    public DeadLetter of(List<Violation> violations, String requestId, long line, byte[] payload) {
        return new DeadLetter(
                UUID.randomUUID().toString(),
                clock.instant(),
                SERVICE,
                new DeadLetter.Reason(
                        ProblemType.EVENT_REFUSED.uri(), ProblemType.EVENT_REFUSED.title(), null, violations),
                new DeadLetter.Origin(requestId, line, null, null, null),
                "application/cloudevents+json",
                Base64.getEncoder().encodeToString(seal.seal(payload)),
                true);
    }

    /** The letter as it goes to Kafka. */
    public byte[] bytes(DeadLetter letter) {
        try {
            return json.writeValueAsBytes(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter could not be written", e);
        }
    }
}

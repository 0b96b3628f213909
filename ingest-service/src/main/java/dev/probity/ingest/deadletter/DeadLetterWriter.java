package dev.probity.ingest.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.ProblemType;
import java.time.Clock;
import java.util.Base64;
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

    /** The letter of an event that was refused. */
    public DeadLetter of(Verdict.Refused refused, String requestId, long line, Original original) {
        return new DeadLetter(
                UUID.randomUUID().toString(),
                clock.instant(),
                SERVICE,
                new DeadLetter.Reason(
                        ProblemType.EVENT_REFUSED.uri(), ProblemType.EVENT_REFUSED.title(), null, refused.violations()),
                new DeadLetter.Origin(
                        requestId, line, refused.source(), original.adapter(), original.mapping(), null, null, null),
                original.contentType(),
                Base64.getEncoder().encodeToString(seal.seal(original.bytes())),
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

package dev.probity.cases.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.probity.cases.suite.RecordSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterContractTest {
    private static final RecordSchema SHARED = RecordSchema.at("../ingest-service/contracts/schemas/dead-letter.json");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static DeadLetter letter(byte[] payload) {
        var record = new ConsumerRecord<>("probity.alerts", 1, 42, "staff:S-1", payload);
        return DeadLetter.of(record, DeadLetters.UNREADABLE, "It is no JSON.", NOW);
    }

    @Test
    void aDeadLetterHasTheShapeThatAllServicesShare() {
        for (var payload : new byte[][] {"{".getBytes(StandardCharsets.UTF_8), null}) {
            assertEquals(List.of(), SHARED.faults(JSON.valueToTree(letter(payload))));
        }
    }

    @Test
    void theGoldenLetterIsWhatThisServiceWrites() throws IOException {
        var payload = "{\"receiptId\":1}".getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>("probity.enforcement.receipts", 1, 42, "merchant:M-8812", payload);
        var letter = DeadLetter.of(
                record, DeadLetters.UNREADABLE, "It is no receipt: /receiptId", Instant.parse("2026-11-23T12:14:10Z"));
        assertEquals(
                JSON.readTree(Files.readString(Path.of("contracts/samples/valid/dead-letter-of-a-receipt.json"))),
                JSON.readTree(JSON.writeValueAsString(letter)));
    }

    @Test
    void theSameRecordMakesTheSameLetterHoweverOftenItIsRefused() {
        assertEquals(letter(null).deadLetterId(), letter(null).deadLetterId());
    }
}

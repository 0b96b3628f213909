package dev.probity.cases.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Looks as ingest's contract has them. */
class LookEventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);

    private static Look look(LookGround ground) {
        return new Look(
                UUID.fromString("0b0f3c1c-7a37-4b0a-9d0c-4f4c9a3f4b11"),
                Instant.parse("2026-11-20T23:10:04.120Z"),
                LookAct.VIEW,
                LookedAt.CASE,
                UUID.fromString("5d6b1a56-52a2-4a1e-8f6e-1f2f7a0f7c55"),
                ground,
                true);
    }

    private static JsonNode event(LookGround ground) {
        return JSON.valueToTree(LookEvent.of(look(ground), "staff:E-2041", "/probity/case-service"));
    }

    @Test
    void aLookIsTheSampleOfIngestsContract() throws IOException {
        var sample = JSON.readTree(Path.of("../ingest-service/contracts/samples/valid/staff-access-of-a-case.json")
                .toFile());
        assertEquals(sample, event(LookGround.BREAK_GLASS));
    }

    @Test
    void aTryTellsThatNothingWasShown() {
        var data = event(null).path("data");
        assertEquals(0, data.path("recordCount").asInt(-1));
        assertEquals(true, data.path("denied").asBoolean());
        assertFalse(data.has("ground"));
    }
}

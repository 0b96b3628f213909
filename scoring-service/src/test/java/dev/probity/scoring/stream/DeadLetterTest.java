package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    @Test
    void theSameRecordHasTheSameLetter() {
        assertEquals(letter(7, "x").id(), letter(7, "y").id());
        assertNotEquals(letter(7, "x").id(), letter(8, "x").id());
        assertEquals(5, UUID.fromString(letter(7, "x").id()).version());
    }

    @Test
    void aLetterSaysWhereItLayWhatItBrokeAndWhatItHeld() throws IOException {
        var json = new ObjectMapper().readTree(letter(7, "{oops").toJson());
        assertEquals("probity.activity", json.at("/origin/topic").textValue());
        assertEquals(2, json.at("/origin/partition").intValue());
        assertEquals(7, json.at("/origin/offset").intValue());
        assertEquals("unreadable", json.at("/reason/errors/0/rule").textValue());
        assertEquals("scoring-service", json.get("service").textValue());
        assertEquals("{oops", new String(json.get("payload").binaryValue(), StandardCharsets.UTF_8));
        assertEquals(false, json.get("sealed").booleanValue());
    }

    @Test
    void idsMadeFromNamesAreThoseOfTheStandard() {
        assertEquals(
                UUID.fromString("3349c653-56d8-5f05-8876-e348e193dc56"),
                NameUuid.of("https://www.rfc-editor.org/rfc/rfc9562"));
    }

    private static DeadLetter letter(long offset, String payload) {
        return new DeadLetter(
                "probity.activity",
                2,
                offset,
                "unreadable",
                "not JSON",
                Instant.EPOCH,
                payload.getBytes(StandardCharsets.UTF_8));
    }
}

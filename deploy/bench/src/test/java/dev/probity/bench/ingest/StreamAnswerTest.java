package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamAnswerTest {
    @Test
    void answersOfSeveralRequestsAddUp() throws IOException {
        assertEquals(
                new StreamAnswer(30, 1, 2),
                StreamAnswer.read(List.of(
                        "{\"accepted\":10,\"repeated\":0,\"refused\":2}",
                        "{\"accepted\":20,\"repeated\":1,\"refused\":0}")));
    }

    @Test
    void problemIsToldInItsOwnWords() {
        var failure = assertThrows(
                IOException.class, () -> StreamAnswer.read(List.of("{\"type\":\"x\",\"title\":\"No such source\"}")));
        assertTrue(failure.getMessage().contains("No such source"));
    }
}

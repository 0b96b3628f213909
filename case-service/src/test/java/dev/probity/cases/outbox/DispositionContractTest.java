package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.probity.cases.suite.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden dispositions are what this service writes and what its schema says; scoring's tests read them. */
class DispositionContractTest {
    private static final Path SAMPLES = Path.of("contracts/samples");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @TestFactory
    Stream<DynamicTest> goldenDispositionsAreWhatThisServiceWrites() throws IOException {
        return samples("valid")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var golden = JSON.readTree(Files.readString(file));
                    JsonNode written = JSON.valueToTree(JSON.treeToValue(golden, Disposition.class));
                    assertEquals(golden, written);
                    assertEquals(List.of(), RecordSchema.DISPOSITION.faults(written));
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrongDispositionsAreRefusedWhereTheyAreWrong() throws IOException {
        return samples("invalid")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var sample = JSON.readTree(Files.readString(file));
                    assertEquals(
                            List.of(sample.get("at").asText()), RecordSchema.DISPOSITION.faults(sample.get("record")));
                }));
    }

    private static Stream<Path> samples(String folder) throws IOException {
        try (var files = Files.list(SAMPLES.resolve(folder))) {
            var found = files.filter(file -> file.getFileName().toString().startsWith("disposition-"))
                    .sorted()
                    .toList();
            assertFalse(found.isEmpty());
            return found.stream();
        }
    }
}

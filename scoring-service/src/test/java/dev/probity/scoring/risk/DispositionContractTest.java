package dev.probity.scoring.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dispositions as case-service writes them: scoring has no schema of its own of what another writes. */
class DispositionContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASE = Path.of("../case-service/contracts");

    static List<Path> valid() throws IOException {
        try (var files = Files.list(CASE.resolve("samples/valid"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("disposition-"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyDispositionThatCaseServiceWritesIsRead(Path sample) throws IOException {
        var tree = JSON.readTree(sample.toFile());
        var read = Disposition.read(Files.readAllBytes(sample));
        assertEquals(tree.get("dispositionId").textValue(), read.id());
        assertEquals(tree.get("subject").textValue(), read.subject());
        assertEquals(tree.get("outcome").textValue(), read.outcome().name());
        assertEquals(Instant.parse(tree.get("decidedAt").textValue()), read.decidedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-time", "unknown-outcome", "without-subject"})
    void whatScoringNeedsIsChecked(String fault) throws IOException {
        var sample = CASE.resolve("samples/invalid/disposition-" + fault + ".json");
        var record = JSON.writeValueAsBytes(JSON.readTree(sample.toFile()).get("record"));
        assertThrows(IllegalArgumentException.class, () -> Disposition.read(record));
    }

    @Test
    void samplesAreThere() throws IOException {
        assertFalse(valid().isEmpty());
    }

    @Test
    void everyOutcomeOfTheSchemaIsKnown() throws IOException {
        var schema =
                JSON.readTree(CASE.resolve("schemas/disposition.schema.json").toFile());
        var outcomes = schema.at("/properties/outcome/enum");
        assertFalse(outcomes.isEmpty());
        outcomes.forEach(outcome -> Disposition.Outcome.valueOf(outcome.textValue()));
    }
}

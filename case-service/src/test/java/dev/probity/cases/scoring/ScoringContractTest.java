package dev.probity.cases.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.probity.cases.identity.ProfileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads all golden samples of those whose records we take. */
class ScoringContractTest {
    private static final Path SCORING = Path.of("../scoring-service/contracts/samples/valid");
    private static final Path INGEST = Path.of("../ingest-service/contracts/samples/valid");

    @TestFactory
    Stream<DynamicTest> alertsOfScoringAreUnderstood() throws IOException {
        return samples(SCORING, "alert", bytes -> ScoringJson.read(bytes, ReceivedAlert.class));
    }

    @TestFactory
    Stream<DynamicTest> billsOfScoringAreUnderstood() throws IOException {
        return samples(SCORING, "risk", bytes -> ScoringJson.read(bytes, ReceivedBill.class));
    }

    @Test
    void explanationsOfScoringAreUnderstood() throws IOException {
        var bytes = Files.readAllBytes(SCORING.resolve("risk-above-line.json"));
        assertEquals(
                6, ScoringJson.read(bytes, ReceivedBill.class).explanations().size());
    }

    @TestFactory
    Stream<DynamicTest> findingsOfScoringAreUnderstood() throws IOException {
        return samples(SCORING, "finding", bytes -> ScoringJson.read(bytes, ReceivedFindings.Finding.class));
    }

    @TestFactory
    Stream<DynamicTest> profilesOfStaffAreUnderstood() throws IOException {
        return samples(INGEST, "staff-profile", ProfileReading::read);
    }

    @TestFactory
    Stream<DynamicTest> profilesOfMerchantsAreUnderstood() throws IOException {
        return samples(INGEST, "merchant-profile", ProfileReading::read);
    }

    private interface Reading {
        Object read(byte[] bytes);
    }

    private static Stream<DynamicTest> samples(Path folder, String prefix, Reading reading) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no sample " + prefix + " in " + folder);
        return files.stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(), () -> assertNotNull(reading.read(Files.readAllBytes(file)))));
    }
}

package dev.probity.scoring.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingBytesTest {
    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("contracts/samples/valid"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("finding-"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsStoredIsReadBackAsItWas(Path sample) throws IOException {
        var finding = FindingJson.read(Files.readAllBytes(sample));
        assertEquals(finding, FindingBytes.read(ByteBuffer.wrap(FindingBytes.write(finding))));
    }

    @Test
    void whatMayBeAbsentStaysAbsent() {
        var bare = bare();
        assertEquals(bare, FindingBytes.read(ByteBuffer.wrap(FindingBytes.write(bare))));
    }

    @Test
    void itIsSmallerThanItsJson() {
        var finding = FindingFixtures.aFinding(Family.PURPOSE, 2);
        assertTrue(FindingBytes.write(finding).length < FindingJson.write(finding).length);
    }

    @Test
    void anotherFormatIsRefused() {
        var bytes = FindingBytes.write(bare());
        bytes[0]++;
        assertThrows(IllegalStateException.class, () -> FindingBytes.read(ByteBuffer.wrap(bytes)));
    }

    private static Finding bare() {
        var at = Instant.parse("2026-10-05T09:00:00.123456789Z");
        return new Finding(
                "näher/dran",
                Finding.UNNUMBERED,
                "merchant:M-1",
                new Detector("reviews", Family.RING, ""),
                Horizon.QUARTER.windowAt(at),
                Weight.whole(0),
                new Account("", Map.of(), List.of(new EvidenceRef("/s", "1", "t", at, null, null)), 0),
                at,
                "",
                null);
    }
}

package dev.probity.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real recording of a little work. */
class RecordingTest {
    private static final long HALF_A_SECOND = 500_000_000L;

    private final Parts parts =
            new Parts(Map.of(), Map.of("dev.probity.bench.profile.Burner", "burning"), List.of(), List.of());

    @Test
    void samplesAreTheBurnersAndOnlyThoseOfTheTimeAskedFor(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "CPU time is sampled on Linux only");
        var file = folder.resolve("burnt.jfr");
        try (var recording = new jdk.jfr.Recording()) {
            recording.enable("jdk.CPUTimeSample").with("throttle", "10ms");
            recording.start();
            var begun = Instant.now();
            assertTrue(Burner.burn(HALF_A_SECOND) > 0);
            var ended = Instant.now();
            assertTrue(Burner.burn(HALF_A_SECOND) > 0);
            recording.stop();
            recording.dump(file);
            var all = Recording.read(file, parts, Instant.EPOCH, Instant.MAX);
            var first = Recording.read(file, parts, begun, ended);
            long burnt = all.cause().getOrDefault("burning", 0L);
            assertTrue(burnt * 2 > all.samples() && burnt > 10, all::toString);
            assertTrue(first.samples() < all.samples(), () -> first + " of " + all);
            assertEquals(all.itself().get("burning"), burnt);
        }
    }
}

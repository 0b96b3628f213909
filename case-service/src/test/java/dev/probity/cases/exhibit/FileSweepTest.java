package dev.probity.cases.exhibit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a file that never came whole nothing stays. */
class FileSweepTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file(String name, Instant changed) throws IOException {
        var file = Files.writeString(folder.resolve(name), "half");
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }

    private static FileSweep sweep(Path folder) {
        return new FileSweep(folder.toString(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatBrokeOffIsClearedAwayAndWhatStillComesInIsNot() throws IOException {
        var brokenOff = file("a", NOW.minus(FileSweep.STILL).minusSeconds(1));
        var comingIn = file("b", NOW.minusSeconds(5));
        sweep(folder).sweep();
        assertFalse(Files.exists(brokenOff));
        assertTrue(Files.exists(comingIn));
    }

    @Test
    void aFolderThatIsNotThereYetIsNoMistake() {
        sweep(folder.resolve("none")).sweep();
        assertFalse(Files.exists(folder.resolve("none")));
    }
}

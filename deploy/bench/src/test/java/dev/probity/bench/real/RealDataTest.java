package dev.probity.bench.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataTest {
    @Test
    void whatIsMissingIsSaidInOneLineWithTheWayOut(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sigma/tests"));
        var failure = assertThrows(IOException.class, () -> RealData.in(folder));
        var words = String.valueOf(failure.getMessage());
        assertEquals(1, words.lines().count());
        assertTrue(words.contains(folder.toString()) && words.contains("--data"), words);
        assertTrue(words.contains("cloudtrail/labels.csv"), words);
        assertFalse(words.contains("sigma/tests"), words);
    }
}

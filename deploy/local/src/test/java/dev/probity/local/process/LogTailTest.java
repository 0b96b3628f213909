package dev.probity.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLastLinesWithoutStackFrames() throws IOException {
        Path log = folder.resolve("x.log");
        Files.writeString(log, "one\ntwo\njava.lang.IllegalStateException: no\n\tat a.B.c(B.java:1)\n\t... 3 more\n");

        assertThat(LogTail.of(log, 2)).isEqualTo("    two\n    java.lang.IllegalStateException: no\n");
    }

    @Test
    void showsTheMessageOfJsonLines() {
        String line =
                "{\"timestamp\":\"2026-11-23T10:00:00Z\",\"sequence\":7,\"level\":\"ERROR\",\"message\":\"Port \\\"8081\\\" taken\"}";

        assertThat(LogTail.readable(line)).isEqualTo("ERROR Port \"8081\" taken");
    }

    @Test
    void showsTheInnermostCauseOfAJsonLine() {
        String line =
                "{\"level\":\"ERROR\",\"message\":\"Failed to start\",\"exception\":{\"exceptionType\":\"a.OuterException\","
                        + "\"message\":\"outer\",\"causedBy\":{\"exception\":{\"exceptionType\":\"b.InnerException\",\"message\":\"no key\"}}}}";

        assertThat(LogTail.readable(line)).isEqualTo("ERROR Failed to start: InnerException: no key");
    }

    @Test
    void aMissingLogIsEmpty() {
        assertThat(LogTail.of(folder.resolve("none.log"), 5)).isEmpty();
    }
}

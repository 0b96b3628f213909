package dev.probity.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {
    @TempDir
    Path folder;

    @Test
    void aRunningProcessIsFoundAgainByItsMark() {
        ProcessMark mark = ProcessMark.of(ProcessHandle.current(), "TERM");
        mark.write(folder.resolve("self.pid"));

        assertThat(ProcessMark.read(folder.resolve("self.pid")))
                .flatMap(ProcessMark::alive)
                .contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessUnderTheSameNumberIsNotTakenForIt() {
        ProcessMark self = ProcessMark.of(ProcessHandle.current(), "TERM");
        ProcessMark older = new ProcessMark(self.pid(), self.started().minus(Duration.ofMinutes(1)), "TERM");

        assertThat(older.alive()).isEmpty();
    }

    @Test
    void anEndedProcessIsNotAlive() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        ProcessMark mark = ProcessMark.of(process.toHandle(), "TERM");
        process.waitFor();

        assertThat(mark.alive()).isEmpty();
    }

    @Test
    void aSpoiltOrMissingFileIsNoMark() throws IOException {
        Files.writeString(folder.resolve("spoilt.pid"), "12 notATime TERM");

        assertThat(ProcessMark.read(folder.resolve("spoilt.pid"))).isEmpty();
        assertThat(ProcessMark.read(folder.resolve("missing.pid"))).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        ProcessMark mark = ProcessMark.of(ProcessHandle.current(), "INT");

        assertThat(ProcessMark.parse(mark.text()).map(ProcessMark::signal)).contains("INT");
    }
}

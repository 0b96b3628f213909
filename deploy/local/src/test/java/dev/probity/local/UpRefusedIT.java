package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probity.local.BareMachine.Said;
import dev.probity.local.suite.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where a machine has no room for a suite, up says so and how to go on, starts nothing and leaves nothing behind. Runs after packaging. */
class UpRefusedIT {
    /** Between two and three suites from the usual ports, where CI runs nothing. */
    private static final int OFFSET = 2_750;

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithWhatItWasWantedFor() throws IOException, InterruptedException {
        int port = Ports.usual(OFFSET).of("scoring");
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Said said = BareMachine.said(up(List.of()));

            assertRefused(
                    said,
                    "probity: Port %1$d, wanted for scoring, is taken by another program"
                            .formatted(other.getLocalPort()));
            assertThat(said.words()).contains("lsof -nP -iTCP:" + port, "--port-offset");
        }
    }

    /** The system's own file is covered by one that tells of little, in a name space of the command's own. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooLittleMemoryIsToldWithHowMuchIsNeeded() throws IOException, InterruptedException {
        Path meminfo = Files.writeString(folder.resolve("meminfo"), "MemTotal: 8000000 kB\nMemAvailable: 1400000 kB\n");
        List<String> covered = List.of(
                "unshare", "-rm", "sh", "-c", "mount --bind " + meminfo + " /proc/meminfo && exec \"$@\"", "covered");
        assumeTrue(covers(covered), "this machine lets nobody cover a file: unshare -rm");

        assertRefused(
                BareMachine.said(up(covered)),
                "probity: The suite needs about 3.0 GB of memory and 1.4 GB are free. Close something, or start only broker, "
                        + "database and sign-in with --infra.");
    }

    private void assertRefused(Said said, String sentence) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words().strip()).startsWith(sentence).doesNotContain("\n");
        assertThat(folder.resolve("data/run/suite.json")).doesNotExist();
        assertThat(folder.resolve("data/kafka")).doesNotExist();
    }

    private static boolean covers(List<String> covered) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(covered);
        command.add("true");
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private Process up(List<String> before) throws IOException {
        ProcessBuilder up = BareMachine.command(
                BareMachine.TREE.root(),
                "up",
                "--no-story",
                "--port-offset",
                "" + OFFSET,
                "--data",
                folder.resolve("data").toString());
        up.command().addAll(0, before);
        return up.start();
    }
}

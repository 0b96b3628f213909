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
                    "probity: Port %1$d (scoring) is taken, by another local suite or by another program"
                            .formatted(other.getLocalPort()));
            assertThat(said.words()).contains("lsof -nP -iTCP:" + port, "--port-offset");
        }
    }

    /** The system's own file is covered by one that tells of little, in a name space of the command's own. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooLittleMemoryIsToldWithHowMuchIsNeededAndWhatCanBeDone() throws IOException, InterruptedException {
        assertRefused(
                BareMachine.said(up(littleMemory())),
                "probity: The suite needs about 2.8 GB of memory and 1.4 GB are free. Close other programs, leave a service out "
                        + "(--without case), or start only broker, database and sign-in (--infra). To start at your own risk: --anyway.");
    }

    /** What keeps it from starting here after all is told after the memory. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoStartsAnywayIsToldOfTheMemoryAndGoesOn() throws IOException, InterruptedException {
        try (var other = new ServerSocket(Ports.usual(OFFSET).of("case"), 1, InetAddress.getLoopbackAddress())) {
            for (String[] choice : List.of(new String[] {"--anyway"}, new String[] {"--anyway", "--detach"})) {
                Said said = BareMachine.said(up(littleMemory(), choice));

                assertThat(said.code()).isEqualTo(1);
                assertThat(said.words())
                        .contains("1.4 GB are free", "probity: Port " + other.getLocalPort())
                        .doesNotContain("at your own risk");
            }
        }
    }

    /** A disk in memory, in a name space of the command's own. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooLittleDiskIsToldWithHowMuchIsNeeded() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));

        assertRefused(
                BareMachine.said(up(within("mount -t tmpfs -o size=1g none " + data))),
                "probity: The suite needs about 3.0 GB for its data in %s; 1.1 GB of disk are free there. Make room, "
                                .formatted(data)
                        + "or name another folder for its data with --data. To start at your own risk: --anyway.");
    }

    private List<String> littleMemory() throws IOException, InterruptedException {
        Path meminfo = Files.writeString(folder.resolve("meminfo"), "MemTotal: 8000000 kB\nMemAvailable: 1400000 kB\n");
        return within("mount --bind " + meminfo + " /proc/meminfo");
    }

    /** A command whose own view of the files is changed like this. */
    private static List<String> within(String change) throws IOException, InterruptedException {
        List<String> within = List.of("unshare", "-rm", "sh", "-c", change + " && exec \"$@\"", "within");
        List<String> trial = new ArrayList<>(within);
        trial.add("true");
        assumeTrue(new ProcessBuilder(trial).start().waitFor() == 0, "this machine lets nobody mount: unshare -rm");
        return within;
    }

    private void assertRefused(Said said, String sentence) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words().strip()).startsWith(sentence).doesNotContain("\n");
        assertThat(folder.resolve("data/run/suite.json")).doesNotExist();
        assertThat(folder.resolve("data/kafka")).doesNotExist();
    }

    private Process up(List<String> before, String... choice) throws IOException {
        ProcessBuilder up = BareMachine.command(
                BareMachine.TREE.root(),
                "up",
                "--no-story",
                "--port-offset",
                "" + OFFSET,
                "--data",
                folder.resolve("data").toString());
        up.command().addAll(0, before);
        up.command().addAll(List.of(choice));
        return up.start();
    }
}

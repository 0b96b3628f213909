package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.e2e.Probity.Running;
import dev.probity.e2e.Probity.Said;
import dev.probity.local.process.ProcessMark;
import dev.probity.local.suite.Addresses;
import dev.probity.local.suite.DataFolder;
import dev.probity.local.suite.Ports;
import dev.probity.local.suite.SuiteState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** ./probity on a folder and ports of its own, and the suite that it starts there. */
final class Launcher {
    private static final Duration START = Duration.ofMinutes(15);
    /** As a shell gives it to a command that stays in front: a process group of its own, in which Ctrl-C is heard. macOS has neither word. */
    private static final List<String> IN_FRONT = System.getProperty("os.name").startsWith("Linux")
            ? List.of("setsid", "env", "--default-signal=INT")
            : List.of();

    private final Probity probity;
    private final int offset;

    Launcher(Path folder) {
        this(new Probity(folder, new DataFolder(folder.resolve("data"))), freeOffset());
    }

    private Launcher(Probity probity, int offset) {
        this.probity = probity;
        this.offset = offset;
    }

    /** The same ports, another data folder. */
    Launcher beside() {
        var folder = probity.folder();
        return new Launcher(new Probity(folder, new DataFolder(folder.resolve("beside"))), offset);
    }

    DataFolder data() {
        return probity.data();
    }

    Ports ports() {
        return Ports.usual(offset);
    }

    /** Of the suite that it started. */
    Api api() {
        return new Api(new Addresses(ports()));
    }

    Said probity(String... words) throws IOException, InterruptedException {
        return probity.run(words);
    }

    /** The same, with that file on its standard input. */
    Said probityReading(Path input, String... words) throws IOException, InterruptedException {
        return probity.reading(input, words);
    }

    Said upBehind(String... choice) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(up(choice)));
        words.add("--detach");
        return probity(words.toArray(String[]::new));
    }

    private String[] up(String... choice) {
        return Stream.concat(Stream.of("up", "--port-offset", "" + offset), Stream.of(choice))
                .toArray(String[]::new);
    }

    /** Comes back once all is ready and told, or the command has ended. */
    Running upInFront(String... choice) throws IOException {
        var up = probity.start(IN_FRONT, up(choice));
        await().atMost(START)
                .until(() -> Files.exists(data().marks().resolve("up.ready"))
                        || !up.process().isAlive());
        return up;
    }

    /** As the terminal does where there is a group: to all of it, the suite's processes among them. */
    static void ctrlC(Running command) throws IOException, InterruptedException {
        var whom = (IN_FRONT.isEmpty() ? "" : "-") + command.process().pid();
        int code = new ProcessBuilder("kill", "-INT", "--", whom).start().waitFor();
        assertEquals(0, code, "no process " + whom);
    }

    ProcessHandle supervisor() {
        return SuiteState.of(data()).flatMap(SuiteState::supervisor).orElseThrow();
    }

    /** The launcher's own process and all that it started, by its marks and by descent. */
    List<ProcessHandle> processes() throws IOException {
        try (var files = Files.list(data().marks())) {
            var marked = files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> ProcessMark.read(file).flatMap(ProcessMark::alive).stream());
            return Stream.of(Stream.of(supervisor()), supervisor().descendants(), marked)
                    .flatMap(processes -> processes)
                    .distinct()
                    .toList();
        }
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Below the ports that the system gives to callers. */
    private static int freeOffset() {
        return new Random()
                .ints(1_000, 12_000)
                .filter(Launcher::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int offset) {
        return Ports.usual(offset).byName().values().stream().allMatch(port -> {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.isBound();
            } catch (IOException taken) {
                return false;
            }
        });
    }
}

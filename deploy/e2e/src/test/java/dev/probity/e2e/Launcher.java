package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.local.build.SourceTree;
import dev.probity.local.process.ProcessMark;
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

/** ./probity as people run it, a process of its own, on a folder and ports of its own. */
final class Launcher {
    private static final Duration START = Duration.ofMinutes(15);
    /** As a shell gives it to a command that stays in front: a process group of its own, in which Ctrl-C is heard. macOS has neither word. */
    private static final List<String> IN_FRONT = System.getProperty("os.name").startsWith("Linux")
            ? List.of("setsid", "env", "--default-signal=INT")
            : List.of();

    private final Path folder;
    private final DataFolder data;
    private final int offset;

    /** What a command said and how it ended. */
    record Said(int code, String words, String errors) {}

    /** A command that still runs. */
    record Running(Process process, Path words, Path errors) {
        /** As the terminal does where there is a group: to all of it, the suite's processes among them. */
        void ctrlC() throws IOException, InterruptedException {
            var whom = (IN_FRONT.isEmpty() ? "" : "-") + process.pid();
            int code = new ProcessBuilder("kill", "-INT", "--", whom).start().waitFor();
            assertEquals(0, code, "no process " + whom);
        }

        Said end() throws IOException, InterruptedException {
            return new Said(process.waitFor(), Files.readString(words), Files.readString(errors));
        }
    }

    Launcher(Path folder) {
        this(folder, "data", freeOffset());
    }

    private Launcher(Path folder, String data, int offset) {
        this.folder = folder;
        this.data = new DataFolder(folder.resolve(data));
        this.offset = offset;
    }

    /** The same ports, another data folder. */
    Launcher beside() {
        return new Launcher(folder, "beside", offset);
    }

    DataFolder data() {
        return data;
    }

    Ports ports() {
        return Ports.usual(offset);
    }

    Said probity(String... words) throws IOException, InterruptedException {
        return start(List.of(), words).end();
    }

    /** The same, with that file on its standard input. */
    Said probityReading(Path input, String... words) throws IOException, InterruptedException {
        return start(List.of(), ProcessBuilder.Redirect.from(input.toFile()), words)
                .end();
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
        var up = start(IN_FRONT, up(choice));
        await().atMost(START)
                .until(() -> Files.exists(data.marks().resolve("up.ready"))
                        || !up.process().isAlive());
        return up;
    }

    private Running start(List<String> before, String... words) throws IOException {
        var running = start(before, ProcessBuilder.Redirect.PIPE, words);
        running.process().getOutputStream().close();
        return running;
    }

    private Running start(List<String> before, ProcessBuilder.Redirect input, String... words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(SourceTree.find().root().resolve("probity").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.root().toString()));
        var said = Files.createTempFile(folder, "said", ".txt");
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var process = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        return new Running(process, said, errors);
    }

    ProcessHandle supervisor() {
        return SuiteState.of(data).flatMap(SuiteState::supervisor).orElseThrow();
    }

    /** The launcher's own process and all that it started, by its marks and by descent. */
    List<ProcessHandle> processes() throws IOException {
        try (var files = Files.list(data.marks())) {
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

package dev.probity.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardianTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    /** A launcher that starts one child, tells its number and waits to be killed. */
    static final class Launcher {
        public static void main(String[] args) throws InterruptedException {
            Path folder = Path.of(args[0]);
            Guardian guardian = Guardian.start();
            Child child = Child.start(
                    new Child.Plan("sleeper", List.of("sleep", "600"), Map.of(), folder), folder, folder, guardian);
            System.out.println(child.pid() + " " + guardian.pid());
            Thread.sleep(600_000);
        }
    }

    @Test
    void whatTheLauncherStartedEndsWhenTheLauncherIsKilled() throws IOException {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] numbers;
        try (BufferedReader words = launcher.inputReader()) {
            numbers = words.readLine().split(" ");
        }
        ProcessHandle child = ProcessHandle.of(Long.parseLong(numbers[0])).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        launcher.destroyForcibly();

        Awaitility.await().atMost(PATIENCE).until(() -> !child.isAlive());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ProcessHandle.of(Long.parseLong(numbers[1]))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());
    }

    @Test
    void aForgottenProcessIsLeftAlone() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        Process watched = new ProcessBuilder("sleep", "600").start();
        try (Guardian guardian = Guardian.start()) {
            ProcessMark mark = ProcessMark.of(process.toHandle(), "TERM");
            guardian.watch(mark);
            guardian.watch(ProcessMark.of(watched.toHandle(), "TERM"));
            guardian.forget(mark);
        }

        Awaitility.await().atMost(PATIENCE).until(() -> !watched.isAlive());
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly();
    }

    @Test
    void whatComesAfterTheEndOfTheWatchIsStoppedAtOnce() throws IOException {
        Guardian guardian = Guardian.start();
        guardian.close();
        Process late = new ProcessBuilder("sleep", "600").start();

        guardian.watch(ProcessMark.of(late.toHandle(), "TERM"));

        Awaitility.await().atMost(PATIENCE).until(() -> !late.isAlive());
    }
}

package dev.probity.local.process;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process of the suite: started in the shade of the guardian, its output in a file. */
public final class Child {
    /** A Ctrl-C goes to the whole foreground group; the suite's processes must wait for the launcher's orderly stop. */
    private static final String SHIELD = "trap '' INT HUP; exec \"$@\"";

    private final String name;
    private final Process process;
    private final ProcessMark mark;
    private final Path markFile;
    private final Path log;

    private Child(String name, Process process, ProcessMark mark, Path markFile, Path log) {
        this.name = name;
        this.process = process;
        this.mark = mark;
        this.markFile = markFile;
        this.log = log;
    }

    /**
     * What to run.
     *
     * @param name the process's name, as people and its log file know it
     * @param command program and arguments
     * @param environment settings on top of the inherited ones
     * @param folder working folder
     */
    public record Plan(String name, List<String> command, Map<String, String> environment, Path folder) {}

    /** Starts the process and puts it under the guardian. */
    public static Child start(Plan plan, Path logs, Path marks, Guardian guardian) {
        Path log = logs.resolve(plan.name() + ".log");
        Path markFile = marks.resolve(plan.name() + ".pid");
        try {
            Files.createDirectories(logs);
            Files.createDirectories(plan.folder());
            keepPrevious(log);
            Process process = builder(plan, log).start();
            process.getOutputStream().close();
            ProcessMark mark = ProcessMark.of(process.toHandle(), "TERM");
            mark.write(markFile);
            guardian.watch(mark);
            CompletableFuture<Void> _ = process.onExit().thenRun(() -> guardian.forget(mark));
            return new Child(plan.name(), process, mark, markFile, log);
        } catch (IOException e) {
            throw new Trouble("%s could not be started: %s".formatted(plan.name(), e.getMessage()), e);
        }
    }

    private static ProcessBuilder builder(Plan plan, Path log) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHIELD, "probity-" + plan.name()));
        command.addAll(plan.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(plan.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(Child::misleads);
        environment.putAll(plan.environment());
        return builder;
    }

    /** Settings meant for someone else's Keycloak, Quarkus or Kafka would change the suite in ways nobody expects. */
    static boolean misleads(String variable) {
        return variable.startsWith("KC_")
                || variable.startsWith("KAFKA_")
                || (variable.startsWith("QUARKUS_") && !variable.startsWith("QUARKUS_OTEL_"))
                || variable.equals("JAVA_TOOL_OPTIONS");
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName().toString().replace(".log", ".previous.log"));
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The process's name. */
    public String name() {
        return name;
    }

    /** Its number. */
    public long pid() {
        return mark.pid();
    }

    /** Where it writes. */
    public Path log() {
        return log;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it ends of itself and returns its exit code. */
    public int await() throws InterruptedException {
        int code = process.waitFor();
        forget();
        return code;
    }

    /** Stops it cleanly; if it doesn't follow in time, by force. */
    public void stop(Duration patience) {
        process.destroy();
        if (!ended(patience)) {
            kill();
        }
        forget();
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(10));
        forget();
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(markFile);
        } catch (IOException staysBehind) {
            // A stale mark is recognised by its start time.
            mark.alive();
        }
    }

    /** What it said last, for the one who must find out why it ended. */
    public String lastLines(int count) {
        return LogTail.of(log, count);
    }
}

package dev.probity.bench.real;

import dev.probity.bench.report.ProgressBar;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs what measures a service's own classes, which lies among its tests, in a JVM in which there is nothing else.
 *
 * @param service the service's folder, built with its tests
 * @param jvm options
 * @param logs where what it says on its error output goes
 * @param bar hears how far it is: it says shares from 0 to 1, or what it is at
 */
record Harness(Path service, List<String> jvm, Path logs, ProgressBar bar) {
    /** Runs it to its end; fails where it fails. */
    void run(String part, String main, Object... arguments) throws IOException, InterruptedException {
        bar.step(part, 0);
        var log = logs.resolve(main.substring(main.lastIndexOf('.') + 1) + ".log");
        var running = new ProcessBuilder(line(main, arguments))
                .directory(service.toFile())
                .redirectError(log.toFile())
                .start();
        // whoever breaks the run off must not leave it running
        var end = new Thread(running::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        double share = 0;
        try (var said = running.inputReader(StandardCharsets.UTF_8)) {
            for (var word = said.readLine(); word != null; word = said.readLine()) {
                boolean isShare = word.matches("[01](\\.\\d+)?(E-\\d+)?");
                share = isShare ? Double.parseDouble(word) : share;
                bar.step(isShare ? part : part + ": " + word, share);
            }
        }
        int code = running.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (code != 0) {
            throw new IOException(part + " could not be measured, see " + log);
        }
    }

    private List<String> line(String main, Object... arguments) throws IOException {
        var libraries =
                Files.readString(service.resolve("target/trial.classpath")).strip();
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        line.addAll(jvm);
        line.addAll(List.of(
                "-cp",
                String.join(
                        File.pathSeparator,
                        service.resolve("target/test-classes").toString(),
                        service.resolve("target/classes").toString(),
                        libraries),
                main));
        Arrays.stream(arguments).map(String::valueOf).forEach(line::add);
        return line;
    }
}

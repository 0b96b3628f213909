package dev.probity.bench.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** The conductor's side of the talk with one of the bench's own processes. */
public final class Child implements AutoCloseable {
    private static final long LEAVE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final BufferedReader in;
    private final Writer out;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.in = process.inputReader(StandardCharsets.UTF_8);
        this.out = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts the bench's own main class as another process, with a command of its command line. */
    public static Child start(String name, Path logs, List<String> jvmOptions, String... command) throws IOException {
        List<String> line = new ArrayList<>(java());
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.probity.bench.Bench"));
        line.addAll(List.of(command));
        Path log = logs.resolve(name + ".log");
        return new Child(
                name, new ProcessBuilder(line).redirectError(log.toFile()).start(), log);
    }

    /** How every JVM of the run begins: the conductor's own java, quiet about what Kafka and Netty do with memory. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /** Gives an order and waits for its report. */
    public <R> R ask(Object order, Class<R> report) throws IOException {
        return ask(order, report, done -> {});
    }

    /** Gives an order, is told of its progress, and waits for its report. */
    public <R> R ask(Object order, Class<R> report, LongConsumer progress) throws IOException {
        out.write(Orders.JSON.writeValueAsString(order) + "\n");
        out.flush();
        while (true) {
            JsonNode message = next();
            if (message.has(Orders.PROGRESS)) {
                progress.accept(message.get(Orders.PROGRESS).asLong());
            } else if (message.has(Orders.REPORT)) {
                return Orders.JSON.treeToValue(message.get(Orders.REPORT), report);
            } else {
                throw new IOException(name + ": " + message.path(Orders.FAILURE).asText() + " (see " + log + ")");
            }
        }
    }

    private JsonNode next() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException(name + " ended unexpectedly, see " + log);
        }
        return Orders.read(line);
    }

    /** The process' number. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
            if (!process.waitFor(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

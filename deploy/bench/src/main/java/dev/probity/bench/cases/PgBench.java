package dev.probity.bench.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** PostgreSQL's own bench, with the statements that case-service sends, as the role that it works as. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    /** As many as case-service's pool holds: with one for each client PostgreSQL does less, for it has to switch between them. */
    private static final int CONNECTIONS = 16;

    private final Path folder;
    private final int port;
    private final String password;
    private final int people;
    private final int each;

    PgBench(Path folder, int port, String password, int people, int each) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.people = people;
        this.each = each;
    }

    /** What it found: transactions a second, and their mean milliseconds. */
    record Found(double rate, double mean) {}

    /** Fails with one clear line where there is none. */
    static void mustBeThere() throws IOException {
        try {
            new ProcessBuilder("pgbench", "--version").start().waitFor();
        } catch (IOException e) {
            throw new IOException("needs pgbench: apt-get install postgresql-contrib (or postgresql)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Text of a resource beside this class. */
    static String text(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(PgBench.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Found run(Work work, Duration turn) throws IOException, InterruptedException {
        var script = folder.resolve(work.script());
        Files.writeString(script, text(work.script()));
        var said = folder.resolve("pgbench.txt");
        var command = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + CONNECTIONS,
                        "-j",
                        "2",
                        "-T",
                        "" + turn.toSeconds(),
                        "-f",
                        script.toString(),
                        "-D",
                        "people=" + people,
                        "-D",
                        "each=" + each,
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + port,
                        "-U",
                        "probity_app",
                        "probity"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment().put("PGPASSWORD", password);
        int code = command.start().waitFor();
        var words = Files.readString(said);
        if (code != 0) {
            throw new IOException("pgbench ended with " + code + ": " + words);
        }
        return new Found(figure(RATE, words), figure(LATENCY, words));
    }

    private static double figure(Pattern pattern, String words) throws IOException {
        var found = pattern.matcher(words);
        if (!found.find()) {
            throw new IOException("pgbench said no " + pattern + ": " + words);
        }
        return Double.parseDouble(found.group(1));
    }
}

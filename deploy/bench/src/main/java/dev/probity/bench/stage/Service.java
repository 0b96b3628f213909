package dev.probity.bench.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged Quarkus service in a JVM of its own, as it would run in production. */
public final class Service implements AutoCloseable {
    /** Whoever lost their disk restores all state first. */
    private static final Duration START_TIME = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LEAVE_SECONDS = 15;
    /** Stops the service when its standard input ends, by force if need be, so that it doesn't outlive a killed conductor. */
    private static final String LEASH =
            "\"$@\" >&2 & p=$!; echo $p; read -r _; kill $p; (sleep 10; kill -9 $p) 2>/dev/null & wait $p; kill $! 2>/dev/null";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process shell;
    private final long pid;
    private final URI url;
    private final Path log;

    private Service(Process shell, URI url, Path log) throws IOException {
        this.shell = shell;
        this.url = url;
        this.log = log;
        try (BufferedReader out = shell.inputReader(StandardCharsets.UTF_8)) {
            this.pid = Long.parseLong(out.readLine());
        }
    }

    /** Starts the runner jar and waits until it says that it is ready. */
    public static Service start(Path runner, List<String> jvmOptions, Map<String, String> settings, Path logs)
            throws IOException, InterruptedException {
        Service service = launch(runner, jvmOptions, settings, logs);
        service.awaitReady();
        return service;
    }

    /** Starts the runner jar. */
    public static Service launch(Path runner, List<String> jvmOptions, Map<String, String> settings, Path logs)
            throws IOException {
        int port = Ports.free();
        Path log = logs.resolve(runner.getName(runner.getNameCount() - 4) + ".log");
        List<String> line = new ArrayList<>(List.of("sh", "-c", LEASH, "service"));
        line.addAll(Child.java());
        line.addAll(jvmOptions);
        line.addAll(List.of("-jar", runner.toString()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new Service(builder.start(), URI.create("http://127.0.0.1:" + port), log);
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIME.toNanos();
        while (!isReady()) {
            if (!shell.isAlive() || ProcessHandle.of(pid).isEmpty() || System.nanoTime() > deadline) {
                close();
                throw new IOException("the service did not become ready, see " + log);
            }
            Thread.sleep(POLL);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Bytes that are alive on its heap: what its own metrics say right after a full collection. */
    public long liveHeapBytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collection = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collection.waitFor() != 0) {
            throw new IOException("cannot ask the service for a full collection");
        }
        return heapBytes(get("/q/metrics").body());
    }

    static long heapBytes(String metrics) {
        return (long) metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The process' number. */
    public long pid() {
        return pid;
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}

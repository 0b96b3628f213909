package dev.probity.cases.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Scoring's REST side as a table of answers, as strict about pages as the real one; it can be away. */
public final class TestScoring implements AutoCloseable {
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");
    private static final int LONGEST_PAGE = 200;

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> queries = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile String lastAuthorization = "";

    private TestScoring(HttpServer server) {
        this.server = server;
    }

    public static TestScoring start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            var scoring = new TestScoring(server);
            server.createContext("/", exchange -> {
                scoring.lastAuthorization =
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                var body = Optional.ofNullable(
                        scoring.answers.get(exchange.getRequestURI().getPath()));
                var query = String.valueOf(exchange.getRequestURI().getQuery());
                scoring.queries.put(exchange.getRequestURI().getPath(), query);
                var status = scoring.away ? 503 : tooMuch(query) ? 400 : body.isPresent() ? 200 : 404;
                var bytes = body.orElse("{}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(bytes);
                }
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return scoring;
        } catch (IOException e) {
            throw new IllegalStateException("scoring did not start", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it answers about staff:id at that end of the path. */
    public void answers(String subject, String what, String json) {
        answers.put("/api/v1/subjects/" + subject.replaceFirst(":", "/") + "/" + what, json);
    }

    /** What it answers at that path. */
    public void answersAt(String path, String json) {
        answers.put(path, json);
    }

    /** What it was last asked with there. */
    public String lastQuery(String subject, String what) {
        return queries.get("/api/v1/subjects/" + subject.replaceFirst(":", "/") + "/" + what);
    }

    private static boolean tooMuch(String query) {
        var limit = LIMIT.matcher(query);
        return limit.find() && Integer.parseInt(limit.group(1)) > LONGEST_PAGE;
    }

    public void away(boolean isAway) {
        this.away = isAway;
    }

    public String lastAuthorization() {
        return lastAuthorization;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

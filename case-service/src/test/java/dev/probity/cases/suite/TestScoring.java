package dev.probity.cases.suite;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Scoring's REST side as a table of answers, as strict about pages as the real one; it can be away. */
public final class TestScoring implements AutoCloseable {
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");
    private static final int LONGEST_PAGE = 200;
    private static final String SUBJECTS = "/api/v1/subjects/";

    private final StandIn server = StandIn.answering("/", this::answer);
    private final Map<String, Said> answers = new ConcurrentHashMap<>();
    private final Map<String, String> queries = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile String lastAuthorization = "";
    private volatile Asked last = new Asked("", "", "", "", "");

    private TestScoring() {}

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param headers by name; Content-Type is JSON or, of problems, problem+json where they don't say
     * @param body empty for none
     */
    public record Said(int status, Map<String, String> headers, String body) {
        static Said json(String body) {
            return new Said(200, Map.of(), body);
        }
    }

    /** What it was asked, but for the token. */
    public record Asked(String method, String path, String query, String ifMatch, String body) {}

    public static TestScoring start() {
        return new TestScoring();
    }

    private void answer(HttpExchange exchange) throws IOException {
        lastAuthorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var path = exchange.getRequestURI().getPath();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        last = new Asked(
                exchange.getRequestMethod(),
                path,
                query,
                exchange.getRequestHeaders().getFirst("If-Match"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        queries.put(path, query);
        send(exchange, said(path, query));
    }

    private Said said(String path, String query) {
        if (away) {
            return new Said(503, Map.of("Content-Type", "text/plain"), "away");
        }
        if (tooMuch(query)) {
            return new Said(400, Map.of(), "{}");
        }
        return Optional.ofNullable(answers.get(path))
                .orElseGet(() ->
                        new Said(path.startsWith(SUBJECTS) || path.endsWith("/status") ? 404 : 200, Map.of(), "{}"));
    }

    private static void send(HttpExchange exchange, Said said) throws IOException {
        var bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", said.status() < 400 ? "application/json" : "application/problem+json");
        said.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    public String url() {
        return server.url();
    }

    /** What it answers about staff:id at that end of the path. */
    public void answers(String subject, String what, String json) {
        answersAt(SUBJECTS + subject.replaceFirst(":", "/") + "/" + what, json);
    }

    /** What it answers at that path. */
    public void answersAt(String path, String json) {
        answersAt(path, Said.json(json));
    }

    public void answersAt(String path, Said said) {
        answers.put(path, said);
    }

    /** Has no answers of its own any more but those about subjects. */
    public void forgetsAllButSubjects() {
        answers.keySet().removeIf(path -> !path.startsWith(SUBJECTS));
    }

    /** What it was last asked with there. */
    public String lastQuery(String subject, String what) {
        return queries.get(SUBJECTS + subject.replaceFirst(":", "/") + "/" + what);
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

    /** What it was asked last, by whomever. */
    public Asked last() {
        return last;
    }

    @Override
    public void close() {
        server.close();
    }
}

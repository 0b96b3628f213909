package dev.probity.cases.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Ingest's door for events: keeps what it takes; it can refuse. */
public final class TestIngest implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StandIn server = StandIn.answering("/api/v1/events", this::take);
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile String refused = "";

    private TestIngest() {}

    public static TestIngest start() {
        return new TestIngest();
    }

    private void take(HttpExchange exchange) throws IOException {
        var event = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var authorized = exchange.getRequestHeaders().containsKey("Authorization")
                && "application/cloudevents+json"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        var status = !authorized ? 401 : status(event);
        if (status == ACCEPTED) {
            taken.add(event);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int status(JsonNode event) {
        var refusal = event.path("subject").asText().equals(refused) ? refusals.poll() : null;
        return refusal == null ? ACCEPTED : refusal;
    }

    public String url() {
        return server.url();
    }

    /** Answers the next events about that party so, one after the other. */
    public void refuses(String subject, Integer... statuses) {
        refusals.clear();
        refusals.addAll(List.of(statuses));
        refused = subject;
    }

    /** What it took about that party, in the order in which it came. */
    public List<JsonNode> taken(String subject) {
        return taken.stream()
                .filter(event -> event.path("subject").asText().equals(subject))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}

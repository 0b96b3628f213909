package dev.probity.cases.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Ingest's door for events: keeps what it takes; it can refuse. */
public final class TestIngest implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile String refused = "";

    private TestIngest(HttpServer server) {
        this.server = server;
    }

    public static TestIngest start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            var ingest = new TestIngest(server);
            server.createContext("/api/v1/events", exchange -> {
                var event = JSON.readTree(exchange.getRequestBody().readAllBytes());
                var authorized = exchange.getRequestHeaders().containsKey("Authorization")
                        && "application/cloudevents+json"
                                .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
                var status = !authorized ? 401 : ingest.status(event);
                if (status == ACCEPTED) {
                    ingest.taken.add(event);
                }
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return ingest;
        } catch (IOException e) {
            throw new IllegalStateException("ingest did not start", e);
        }
    }

    private int status(JsonNode event) {
        var refusal = event.path("subject").asText().equals(refused) ? refusals.poll() : null;
        return refusal == null ? ACCEPTED : refusal;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
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
        server.stop(0);
    }
}

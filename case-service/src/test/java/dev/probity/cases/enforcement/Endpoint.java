package dev.probity.cases.enforcement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real endpoint that somebody configured, which answers as the test wants. */
public final class Endpoint implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static volatile int status = 204;
    private HttpServer server;

    /** A request as it came. */
    record Call(String id, String timestamp, String signature, String body) {}

    static List<Call> calls(String what) {
        return CALLS.stream().filter(call -> call.body().contains(what)).toList();
    }

    static void answers(int with) {
        status = with;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", Endpoint::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        var settings = "probity.case.enforcement.webhooks.\"platform\".";
        return Map.of(
                settings + "url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/orders",
                settings + "secrets",
                SECRET,
                "probity.case.enforcement.webhook-retries.first-pause",
                "PT0.2S",
                "probity.case.enforcement.webhook-retries.longest-pause",
                "PT0.5S",
                "probity.case.enforcement.webhook-retries.tries",
                "3");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        CALLS.add(new Call(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}

package dev.probity.cases.wall;

import com.sun.net.httpserver.HttpExchange;
import dev.probity.cases.suite.StandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A platform that takes orders and a collector that takes spans: it keeps every request, head and body. */
public final class Outside implements QuarkusTestResourceLifecycleManager {
    static final String ORDERS = "/orders";
    static final String SPANS = "/v1/traces";
    private static final List<Request> REQUESTS = new CopyOnWriteArrayList<>();
    private StandIn server;

    /**
     * As it came.
     *
     * @param path where to
     * @param text all of it; what is a string in a span is one in the bytes of Protobuf, too
     */
    record Request(String path, String text) {}

    static List<Request> requests(String path) {
        return REQUESTS.stream()
                .filter(request -> request.path().startsWith(path))
                .toList();
    }

    @Override
    public Map<String, String> start() {
        server = StandIn.answering("/", Outside::take);
        var address = server.url();
        var platform = "probity.case.enforcement.webhooks.\"platform\".";
        return Map.of(
                platform + "url",
                address + ORDERS,
                platform + "secrets",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "quarkus.otel.exporter.otlp.endpoint",
                address,
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "200ms");
    }

    @Override
    public void stop() {
        server.close();
    }

    private static void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        REQUESTS.add(new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI() + "\n" + exchange.getRequestHeaders().entrySet() + "\n" + body));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}

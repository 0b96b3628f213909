package dev.probity.cases.enforcement;

import com.sun.net.httpserver.HttpExchange;
import dev.probity.cases.suite.StandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real endpoint that somebody configured, which answers as the test wants. */
public final class Endpoint implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static volatile int status = 204;
    private StandIn server;

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
        server = StandIn.answering("/", Endpoint::take);
        var settings = "probity.case.enforcement.webhooks.\"platform\".";
        return Map.of(
                settings + "url",
                server.url() + "/orders",
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
        server.close();
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

package dev.probity.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An endpoint of the platform that takes orders, and notice of them, whose signature is right (Standard Webhooks), or wants no more of them for a while. */
final class WebhookSink implements AutoCloseable {
    /** The name that the service knows it by. */
    static final String NAME = "platform";

    private static final byte[] KEY = "of no use outside of this test, ".getBytes(StandardCharsets.UTF_8);
    private static final int TAKEN = 204;
    private static final int UNSIGNED = 401;
    private static final int GONE = 410;

    private final HttpServer server;
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private final List<JsonNode> notices = new CopyOnWriteArrayList<>();
    private volatile boolean gone;

    WebhookSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/orders", exchange -> {
            exchange.sendResponseHeaders(take(exchange), -1);
            exchange.close();
        });
        server.start();
    }

    /** What has a service send its orders here. */
    Map<String, String> settings() {
        return Map.of(
                "PROBITY_CASE_ENFORCEMENT_WEBHOOKS_PLATFORM_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/orders",
                "PROBITY_CASE_ENFORCEMENT_WEBHOOKS_PLATFORM_SECRETS",
                "whsec_" + Base64.getEncoder().encodeToString(KEY));
    }

    /** Ids of the orders that were taken, as often as they came. */
    List<String> orders() {
        return List.copyOf(orders);
    }

    /** What somebody is to be told before a measure takes effect, as often as it came. */
    List<JsonNode> notices() {
        return List.copyOf(notices);
    }

    /** From now on it answers that it wants no more, or takes them again. */
    void wants(boolean orders) {
        gone = !orders;
    }

    private int take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (gone) {
            return GONE;
        }
        if (!signed(exchange, body)) {
            return UNSIGNED;
        }
        var data = new JsonMapper().readTree(body).path("data");
        if (data.has("noticeId")) {
            notices.add(data);
        } else {
            orders.add(data.path("orderId").asText());
        }
        return TAKEN;
    }

    private static boolean signed(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            mac.update("%s.%s."
                    .formatted(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"))
                    .getBytes(StandardCharsets.UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return Arrays.asList(headers.getFirst("webhook-signature").split(" "))
                    .contains(expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.probity.scoring.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces on this machine's loopback, which keeps all that it is sent. */
public final class Collector implements QuarkusTestResourceLifecycleManager {
    private static final List<String> TAKEN = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** All that was sent until now; what is a string in a span is one in the bytes of Protobuf, too. */
    public static List<String> taken() {
        return List.copyOf(TAKEN);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Collector::take);
        server.start();
        return Map.of(
                "quarkus.otel.exporter.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "200ms");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void take(HttpExchange exchange) throws IOException {
        TAKEN.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}

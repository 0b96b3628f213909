package dev.probity.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Takes spans as an OpenTelemetry collector does (OTLP over HTTP, protobuf), and knows which services had a part in a trace: a batch
 * holds the sender's name as text and each span's trace id as its 16 bytes.
 */
final class TraceSink implements AutoCloseable {
    private static final int TRACE_ID = 16;
    private static final int OK = 200;

    private final HttpServer server;
    private final List<String> batches = new CopyOnWriteArrayList<>();

    TraceSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            batches.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(OK, -1);
            exchange.close();
        });
        server.start();
    }

    /** What tells a service to send its spans here, at once and unpacked. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_COMPRESSION",
                "none",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "500ms");
    }

    /** Those of the services that sent a span of the trace. */
    Set<String> heardOf(String traceId, Set<String> services) {
        var id = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        if (id.length() != TRACE_ID) {
            throw new IllegalArgumentException("a trace id has 32 digits, not " + traceId);
        }
        return services.stream()
                .filter(service -> batches.stream().anyMatch(batch -> batch.contains(id) && batch.contains(service)))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

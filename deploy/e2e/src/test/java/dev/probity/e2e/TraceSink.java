package dev.probity.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Takes spans as an OpenTelemetry collector does (OTLP over HTTP, protobuf), and knows by which services a trace led to one of them. */
final class TraceSink implements AutoCloseable {
    private static final int OK = 200;

    private final HttpServer server;
    private final List<byte[]> batches = new CopyOnWriteArrayList<>();

    /**
     * A span.
     *
     * @param service whose it is
     * @param trace its trace's id
     * @param id its own
     * @param parent that of the span that led to it
     * @param name what was done
     * @param kind OpenTelemetry's number of its kind
     */
    record Span(String service, String trace, String id, String parent, String name, long kind) {
        private static final int CONSUMER = 5;

        boolean consumes(String topic) {
            return kind == CONSUMER && name.startsWith(topic + " ");
        }
    }

    TraceSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            batches.add(exchange.getRequestBody().readAllBytes());
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

    /** Spans of a trace that came by now. */
    List<Span> of(String trace) {
        return batches.stream()
                .flatMap(TraceSink::read)
                .filter(span -> span.trace().equals(trace))
                .toList();
    }

    /** The services through which a trace came to its span, each once however many steps it took there; as far back as its spans came. */
    static List<String> way(List<Span> trace, Span last) {
        var way = new ArrayList<String>();
        for (var span = last; span != null; span = parent(trace, span)) {
            if (way.isEmpty() || !way.getFirst().equals(span.service())) {
                way.addFirst(span.service());
            }
        }
        return way;
    }

    private static Span parent(List<Span> trace, Span child) {
        return trace.stream()
                .filter(span -> span.id().equals(child.parent()))
                .findFirst()
                .orElse(null);
    }

    /** Numbers are those of fields in ExportTraceServiceRequest and what it holds (opentelemetry-proto, trace/v1). */
    private static Stream<Span> read(byte[] batch) {
        return new WireMessage(batch)
                .messages(1)
                .flatMap(of -> of.messages(2)
                        .flatMap(scope -> scope.messages(2))
                        .map(span -> new Span(
                                service(of), span.hex(1), span.hex(2), span.hex(4), span.text(5), span.number(6))));
    }

    private static String service(WireMessage spansOfOne) {
        return spansOfOne
                .messages(1)
                .flatMap(resource -> resource.messages(1))
                .filter(attribute -> attribute.text(1).equals("service.name"))
                .flatMap(attribute -> attribute.messages(2))
                .map(value -> value.text(1))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

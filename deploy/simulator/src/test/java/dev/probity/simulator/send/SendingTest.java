package dev.probity.simulator.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private URI service;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/events", this::take);
        server.start();
        service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("authorization")));
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("content-encoding"));
        byte[] body;
        try (InputStream in = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            body = in.readAllBytes();
        }
        Integer planned = answers.poll();
        int status = planned == null ? 200 : planned;
        List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        if (status == 200) {
            received.addAll(lines);
        }
        byte[] answer =
                ("{\"accepted\":" + lines.size() + ",\"repeated\":0,\"refused\":0}").getBytes(StandardCharsets.UTF_8);
        if (status == 503) {
            exchange.getResponseHeaders().add("retry-after", "0");
        }
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private HttpOutput output(Tokens tokens, boolean gzip) {
        return new HttpOutput(service, tokens, gzip, Duration.ofSeconds(20));
    }

    private static void say(LineOutput output, int from, int to) {
        for (int i = from; i < to; i++) {
            byte[] line = (i + "\n").getBytes(StandardCharsets.UTF_8);
            output.line(line, line.length);
        }
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    @Test
    void linesArriveOnceAndInOrderWhateverTheServiceAnswersFirst() {
        answers.addAll(List.of(503, 200, 429, 500));
        try (HttpOutput output = output(Tokens.fixed("t"), true)) {
            say(output, 0, 10_000);
            output.flush();
            assertEquals(10_000, output.arrived().accepted());
        }
        assertEquals(numbers(0, 10_000), received);
    }

    @Test
    void anExpiredTokenIsRenewed() {
        answers.add(401);
        AtomicInteger asked = new AtomicInteger();
        try (HttpOutput output = output(() -> "token-" + asked.incrementAndGet(), false)) {
            say(output, 0, 3);
            output.flush();
        }
        assertEquals(List.of("Bearer token-1", "Bearer token-2"), authorizations);
        assertEquals(numbers(0, 3), received);
    }

    @Test
    void anAnswerThatNoRetryHelpsIsTold() {
        answers.add(403);
        try (HttpOutput output = output(Tokens.fixed("t"), false)) {
            say(output, 0, 3);
            UncheckedIOException told = assertThrows(UncheckedIOException.class, output::flush);
            assertTrue(String.valueOf(told.getMessage()).contains("403"), told::getMessage);
        }
    }

    @Test
    void whatArrivedBeforeIsNotSentAgain() {
        try (Resumed output = new Resumed(output(Tokens.fixed("t"), false), 700)) {
            say(output, 0, 1_000);
            output.flush();
            assertEquals(1_000, output.arrived().sent());
        }
        assertEquals(numbers(700, 1_000), received);
    }

    @Test
    void aTokenCommandThatFailsSaysSo() {
        IOException told =
                assertThrows(IOException.class, () -> Tokens.command("exit 3").token());
        assertTrue(String.valueOf(told.getMessage()).contains("exit 3"));
    }
}

package dev.probity.local.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.probity.local.Trouble;
import dev.probity.local.progress.Marks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    private static final String LINES =
            "{\"specversion\":\"1.0\",\"id\":\"1\"}\n{\"specversion\":\"1.0\",\"id\":\"2\"}\n";

    @TempDir
    Path folder;

    private final AtomicReference<String> request = new AtomicReference<>("");
    private final AtomicReference<String> body = new AtomicReference<>("");
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"accepted\":2,\"repeated\":0,\"refused\":0,\"refusals\":[]}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stopListening() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        request.set(exchange.getRequestURI() + " " + headers.getFirst("Content-Type") + " "
                + headers.getFirst("Content-Encoding") + " " + headers.getFirst("Authorization"));
        var stream = "gzip".equals(headers.getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
        body.set(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aPackedFileGoesAsItIsWhateverItIsCalled() throws IOException {
        Path file = folder.resolve("events");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
        }

        Outcome outcome = send(file, Optional.empty());

        assertThat(request.get()).isEqualTo("/api/v1/events application/x-ndjson gzip Bearer a-token");
        assertThat(body.get()).isEqualTo(LINES);
        assertThat(outcome.isWell()).isTrue();
        assertThat(outcome.counts()).isEqualTo("2 accepted, 0 repeated, 0 refused");
    }

    @Test
    void ratingsGoWithTheirMapping() throws IOException {
        Path file = Files.writeString(folder.resolve("ratings.csv"), "rater,ratee,rating,time\n6,2,4,1289241911.7\n");

        try (EventFile events = EventFile.open(file.toString())) {
            send(file, ReviewMapping.text(null, events.head()));
        }

        assertThat(request.get())
                .startsWith("/api/v1/adapters/reviews-csv/events?mapping=")
                .contains("rater")
                .contains("text/csv");
    }

    @Test
    void theFirstRefusalsAreShownWithLinePointerAndReason() throws IOException {
        answer = """
                {"accepted":1,"repeated":0,"refused":1,"refusals":[{"line":2,"deadLetterId":"d",
                 "errors":[{"pointer":"/data/action","rule":"enum","detail":"is none of VIEW, SEARCH"}]}]}""";

        Outcome outcome = send(Files.writeString(folder.resolve("e.ndjson"), LINES), Optional.empty());

        assertThat(outcome.isWell()).isFalse();
        assertThat(outcome.counts()).isEqualTo("1 accepted, 0 repeated, 1 refused");
        assertThat(outcome.lines()).containsExactly("line 2: /data/action: is none of VIEW, SEARCH (enum)");
    }

    @Test
    void aProblemIsShownWithItsTraceAndWhatCameBefore() throws IOException {
        status = 503;
        answer = """
                {"type":"https://probity.dev/problems/overloaded","title":"Overloaded","status":503,"detail":"Come back in 5 s.",
                 "traceId":"abc","report":{"accepted":7,"repeated":0,"refused":0,"refusals":[]}}""";

        Outcome outcome = send(Files.writeString(folder.resolve("e.ndjson"), LINES), Optional.empty());

        assertThat(outcome.isWell()).isFalse();
        assertThat(outcome.accepted()).isEqualTo(7);
        assertThat(outcome.lines()).containsExactly("Overloaded: Come back in 5 s. (503, trace abc)");
    }

    @Test
    void anAnswerWithoutWordsIsExplained() {
        status = 401;
        answer = "";

        assertThatThrownBy(() -> send(Files.writeString(folder.resolve("e.ndjson"), LINES), Optional.empty()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("token");
    }

    @Test
    void nobodyThereIsToldInWords() throws IOException {
        server.stop(0);
        Path file = Files.writeString(folder.resolve("e.ndjson"), LINES);

        assertThatThrownBy(() -> send(file, Optional.empty()))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("Nobody answers at ");
    }

    @Test
    void aMissingFileIsToldInWords() {
        assertThatThrownBy(() -> EventFile.open("no/such.file"))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is no file no/such.file.");
    }

    @Test
    void theMeterSaysShareRateAndTimeLeft() {
        Meter meter = new Meter(OptionalLong.of(4_000_000), Marks.ASCII);

        assertThat(meter.words(1_000_000, Duration.ofSeconds(2)))
                .isEqualTo("#####...............  25 %  1.0 MB of 4.0 MB  500.0 kB/s  6.0 s left");
        assertThat(new Meter(OptionalLong.empty(), Marks.ASCII).words(1_000_000, Duration.ofSeconds(2)))
                .isEqualTo("1.0 MB  500.0 kB/s");
    }

    private Outcome send(Path file, Optional<String> mapping) {
        try (EventFile events = EventFile.open(file.toString())) {
            URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return new Upload(service, "a-token")
                    .send(events, Form.guess(events.name(), events.head()), mapping, sent -> {});
        }
    }
}

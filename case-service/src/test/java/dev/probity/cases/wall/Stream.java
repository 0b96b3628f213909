package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The live stream as somebody has it. */
final class Stream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    Stream(String user, String role) {
        var answer = Http.call(
                "GET",
                "/api/v1/live",
                null,
                Map.of("Authorization", "Bearer " + WalledCase.token(user, role), "Accept", "text/event-stream"));
        assertEquals(200, answer.statusCode());
        body = answer.body();
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                reader.lines().filter(line -> line.startsWith("data:")).forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("end");
            }
        });
        await().atMost(PATIENCE).until(() -> heard("HEARTBEAT"));
    }

    boolean heard(String what) {
        return lines.stream().anyMatch(line -> line.contains(what));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}

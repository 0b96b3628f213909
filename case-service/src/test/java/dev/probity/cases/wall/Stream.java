package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.Http;
import dev.probity.cases.suite.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The live stream as somebody has it. */
final class Stream implements AutoCloseable {
    private static final String RESYNC = "\"RESYNC\"";
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final boolean hearsIds;
    private final InputStream body;

    Stream(String user, String... roles) {
        hearsIds = List.of(roles).stream().anyMatch(Doors.ALERT_READERS::contains);
        var answer = Http.call(
                "GET",
                "/api/v1/live",
                null,
                Map.of("Authorization", "Bearer " + WalledCase.token(user, roles), "Accept", "text/event-stream"));
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

    /** Rings once more and waits until all of them heard that, and so whatever was rung before it; to offices, which hear no ids, that all is to be read anew. */
    static void fence(List<Stream> streams) {
        var fence = UUID.randomUUID().toString();
        var before = streams.stream().collect(Collectors.toMap(Function.identity(), one -> one.count(RESYNC)));
        Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(fence));
        Sql.query("select pg_notify('probity_live', 'RESYNC')");
        await().atMost(PATIENCE)
                .until(() -> streams.stream()
                        .allMatch(one -> one.hearsIds ? one.heard(fence) : one.count(RESYNC) > before.get(one)));
    }

    boolean heard(String what) {
        return count(what) > 0;
    }

    long count(String what) {
        return all(what).size();
    }

    /** As it was heard up to now. */
    List<String> all(String what) {
        return lines.stream().filter(line -> line.contains(what)).toList();
    }

    /** How often it was heard once nothing more comes of what was done before the stream was opened: bells ring a moment after. */
    long settled(String what) {
        var last = new AtomicLong(-1);
        await().pollInterval(A_MOMENT).atMost(PATIENCE).until(() -> last.getAndSet(count(what)) == last.get());
        return last.get();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}

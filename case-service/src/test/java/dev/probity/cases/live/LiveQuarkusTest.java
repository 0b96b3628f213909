package dev.probity.cases.live;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Http;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class LiveQuarkusTest {
    private static final String LISTENERS =
            "select %s from pg_stat_activity where query like 'listen%%' and datname = 'probity'";

    @Inject
    LiveFeed feed;

    @Inject
    CaseConfig config;

    /** Reads the stream until the test is over. */
    private static final class Reader implements AutoCloseable {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final java.io.InputStream body;

        Reader(String user) {
            this(user, 300);
        }

        Reader(String user, long validSeconds) {
            var token = Suite.oidc().token(user, List.of(user.replaceAll("\\d+$", "")), "probity-case", validSeconds);
            var answer = Http.call(
                    "GET",
                    "/api/v1/live",
                    null,
                    Map.of("Authorization", "Bearer " + token, "Accept", "text/event-stream"));
            assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith("text/event-stream"));
            body = answer.body();
            Thread.ofVirtual().start(() -> {
                try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                    lines.lines().filter(line -> line.startsWith("data:")).forEach(heard::add);
                    heard.add("over");
                } catch (IOException | java.io.UncheckedIOException e) {
                    heard.add("end");
                }
            });
            await().atMost(PATIENCE).until(() -> heard.stream().anyMatch(line -> line.contains("HEARTBEAT")));
        }

        boolean heard(String kind, String id) {
            return heard.stream().anyMatch(line -> line.contains("\"" + kind + "\"") && line.contains(id));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    @Test
    void anAlertACaseAndAChangeAreHeardByWhoeverHasAPageOpen() throws IOException {
        try (var reader = new Reader("investigator")) {
            var alert = arrived(anAlertAboveTheLine());
            await().atMost(PATIENCE)
                    .until(() -> reader.heard("ALERT", alert.id().toString()));
            var caseId = read(alert).getString("alert.case.id");
            await().atMost(PATIENCE).until(() -> reader.heard("CASE", caseId));
            var before = reader.heard.size();
            as("investigator")
                    .body(Map.of("text", "x"))
                    .post("/api/v1/cases/" + caseId + "/notes")
                    .then()
                    .statusCode(201);
            await().atMost(PATIENCE)
                    .until(() -> reader.heard.subList(before, reader.heard.size()).stream()
                            .anyMatch(line -> line.contains(caseId)));
            assertTrue(reader.heard.stream()
                    .filter(line -> line.contains("ALERT"))
                    .allMatch(line -> line.matches(".*\"behindMs\":\\d+.*")));
        }
    }

    @Test
    void whatAnotherReplicaChangedIsHeardHereToo() throws IOException {
        try (var reader = new Reader("investigator")) {
            var id = UUID.randomUUID();
            Sql.query("select pg_notify('probity_live', 'CASE %s %d')".formatted(id, System.currentTimeMillis()));
            await().atMost(PATIENCE).until(() -> reader.heard("CASE", id.toString()));
        }
    }

    @Test
    void aLostConnectionOfTheDatabaseIsTakenUpAgain() throws IOException {
        try (var reader = new Reader("investigator")) {
            assertEquals(
                    List.of("t"), Sql.as("postgres", "postgres", LISTENERS.formatted("pg_terminate_backend(pid)")));
            var id = UUID.randomUUID();
            await().atMost(PATIENCE).until(() -> {
                Sql.query("select pg_notify('probity_live', 'CASE %s 0')".formatted(id));
                return reader.heard("CASE", id.toString());
            });
        }
    }

    @Test
    void whatChangedWhileNobodyListenedIsMadeUpForByReadingAllAnew() throws IOException {
        var id = UUID.randomUUID();
        try (var reader = new Reader("investigator")) {
            Sql.as("postgres", "postgres", """
                    do $$ begin
                      perform %s;
                      while exists (%s) loop perform pg_sleep(0.01); perform pg_stat_clear_snapshot(); end loop;
                      perform pg_notify('probity_live', 'CASE %s 0');
                    end $$""".formatted(
                            LISTENERS.formatted("pg_terminate_backend(pid)").substring("select ".length()),
                            LISTENERS.formatted("1"),
                            id));
            await().atMost(PATIENCE).until(() -> reader.heard("RESYNC", ""));
            assertTrue(reader.heard("DEAF", ""));
            assertFalse(reader.heard("CASE", id.toString()));
        }
    }

    @Test
    void aReaderWhoCannotKeepUpIsToldToReadAllAnew() {
        var reader = new dev.probity.cases.wall.Reader(
                "investigator", "staff:W-investigator", java.util.Set.of("investigator"));
        var slow = feed.follow(reader, kind -> true).subscribe().withSubscriber(AssertSubscriber.<LiveEvent>create(0));
        var fast = feed.follow(reader, kind -> true)
                .subscribe()
                .withSubscriber(AssertSubscriber.<LiveEvent>create(Long.MAX_VALUE));
        var last = UUID.randomUUID();
        for (var i = 0; i < 1000; i++) {
            feed.heard(new Bell(BellRope.LIVE, "CASE " + UUID.randomUUID() + " 0"));
        }
        feed.heard(new Bell(BellRope.LIVE, "CASE " + last + " 0"));
        await().atMost(PATIENCE).until(() -> fast.getItems().stream().anyMatch(event -> last.equals(event.id())));
        fast.cancel();
        slow.request(Long.MAX_VALUE);
        await().atMost(PATIENCE)
                .until(() -> slow.getItems().stream()
                        .anyMatch(event -> event.kind().name().equals("RESYNC")));
        slow.cancel();
    }

    @Test
    void aCaseIsHeardOfWhenOneOfItsBillsChanges() throws IOException {
        var merchant = anAlertOn(aMerchant());
        var alert = arrived(anAlertAboveTheLine().merchants(merchant.subject()));
        var caseId = read(alert).getString("alert.case.id");
        try (var reader = new Reader("investigator")) {
            arrived(alert.line("powers", 2, null).revision(2));
            await().atMost(PATIENCE).until(() -> reader.heard("CASE", caseId));
        }
        try (var reader = new Reader("investigator")) {
            Topics.send("probity.risk", merchant.subject(), merchant.bill());
            await().atMost(PATIENCE).until(() -> reader.heard("CASE", caseId));
        }
    }

    @Test
    void whoMayNotReadCasesHearsOfNone() throws IOException {
        try (var engineer = new Reader("detection-engineer");
                var investigator = new Reader("investigator")) {
            var alert = arrived(anAlertAboveTheLine());
            var caseId = read(alert).getString("alert.case.id");
            await().atMost(PATIENCE).until(() -> investigator.heard("CASE", caseId));
            await().atMost(PATIENCE)
                    .until(() -> engineer.heard("ALERT", alert.id().toString()));
            assertTrue(engineer.heard.stream().noneMatch(line -> line.contains("\"CASE\"")));
        }
    }

    @Test
    void aStreamEndsWithTheSignInThatItWasOpenedWithAndSaysSoBefore() throws IOException {
        try (var reader = new Reader("investigator", 8)) {
            await().atMost(PATIENCE).until(() -> reader.heard("END", ""));
            assertFalse(reader.heard.contains("over"));
            var id = UUID.randomUUID();
            Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(id));
            await().atMost(LiveStreams.TAIL).until(() -> reader.heard("RISK", id.toString()));
            await().atMost(PATIENCE).until(() -> reader.heard.contains("over"));
        }
    }

    @Test
    void nobodyHoldsMoreStreamsThanTheirShareAndOthersHearOn() throws IOException {
        var many = Suite.oidc().token("investigator63");
        var reader = new dev.probity.cases.wall.Reader("investigator63", null, java.util.Set.of("investigator"));
        var held = java.util.stream.IntStream.range(0, config.live().streams())
                .mapToObj(i -> feed.follow(reader, kind -> true)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.<LiveEvent>create(Long.MAX_VALUE)))
                .toList();
        var headers = Map.of("Authorization", "Bearer " + many, "Accept", "text/event-stream");
        var refused = Http.call("GET", "/api/v1/live", null, headers);
        assertEquals(429, refused.statusCode());
        assertTrue(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8).contains("Close some"));
        new Reader("investigator64").close();
        held.getFirst().cancel();
        new Reader("investigator63").close();
        held.forEach(AssertSubscriber::cancel);
    }

    @Test
    void garbageOnTheChannelEndsNoStream() throws IOException {
        try (var reader = new Reader("investigator")) {
            Sql.query("select pg_notify('probity_live', 'garbage')");
            var id = UUID.randomUUID();
            Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(id));
            await().atMost(PATIENCE).until(() -> reader.heard("RISK", id.toString()));
        }
    }
}

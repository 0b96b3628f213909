package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay against the real database, with a carrier that fails and replicas that die where the test wants it. */
@QuarkusTest
@ComponentTest
@TestProfile(OutboxQuarkusTest.OwnRelaysOnly.class)
class OutboxQuarkusTest {
    /** The service's own relay sleeps, so that only the test's relays take letters. */
    public static class OwnRelaysOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("probity.case.outbox.every", "off", "quarkus.scheduler.enabled", "false");
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    CaseConfig config;

    @Inject
    OutboxStore store;

    @Inject
    Vertx vertx;

    private final List<Letter> arrived = new CopyOnWriteArrayList<>();

    @BeforeEach
    void nothingIsLeft() {
        Sql.query("delete from outbox");
    }

    private OutboxRelay relay(String owner, Carrier carrier, Instant at) {
        return new OutboxRelay(
                store,
                new OutboxRelay.Way(Route.KAFKA, carrier, new Retries(Duration.ofSeconds(2), Duration.ofSeconds(2), 0)),
                Clock.fixed(at, ZoneOffset.UTC),
                config.outbox(),
                owner,
                new SimpleMeterRegistry());
    }

    private Uni<Void> carry(Letter letter) {
        return Uni.createFrom().voidItem().invoke(() -> arrived.add(letter));
    }

    private static void put(String key, int count) {
        for (var i = 0; i < count; i++) {
            Sql.query("""
                    insert into outbox (id, topic, key, body, created_at)
                    values ('%s', 'probity.dispositions', '%s', '{"n":%d}', '2026-11-23T11:00:00Z')""".formatted(UUID.randomUUID(), key, i));
        }
    }

    private static long unsent() {
        return Long.parseLong(
                Sql.query("select count(*) from outbox where sent_at is null").getFirst());
    }

    @Test
    @RunOnVertxContext
    void everythingIsSentOnceAndInOrderForEachKey(UniAsserter asserter) {
        put("staff:S-1", 3);
        put("staff:S-2", 3);
        asserter.execute(() -> relay("a", this::carry, NOW).run());
        asserter.execute(() -> {
            assertEquals(0, unsent());
            assertEquals(6, arrived.size());
            for (var key : List.of("staff:S-1", "staff:S-2")) {
                assertEquals(
                        List.of("{\"n\":0}", "{\"n\":1}", "{\"n\":2}"),
                        arrived.stream()
                                .filter(l -> l.key().equals(key))
                                .map(Letter::body)
                                .toList());
            }
        });
    }

    @Test
    @RunOnVertxContext
    void whatCannotBeSentStaysAndIsSentLaterBeforeWhatFollows(UniAsserter asserter) {
        put("staff:S-1", 2);
        Carrier broken = letter -> Uni.createFrom().failure(new IllegalStateException("no broker"));
        asserter.execute(() -> relay("a", broken, NOW).run());
        asserter.execute(() -> assertEquals(2, unsent()));
        asserter.execute(() -> relay("a", this::carry, NOW.plusSeconds(1)).run());
        asserter.execute(() -> assertEquals(0, arrived.size(), "it waits before it tries again"));
        asserter.execute(() -> relay("a", this::carry, NOW.plusSeconds(3)).run());
        asserter.execute(() -> assertEquals(
                List.of("{\"n\":0}", "{\"n\":1}"),
                arrived.stream().map(Letter::body).toList()));
    }

    @Test
    @RunOnVertxContext
    void whoDiesBeforeSendingLosesTheLeaseAndAnotherOneSends(UniAsserter asserter) {
        put("staff:S-1", 1);
        asserter.execute(() -> store.take(Route.KAFKA, "dies", NOW, config.outbox()));
        asserter.execute(() -> relay("b", this::carry, NOW.plusSeconds(29)).run());
        asserter.execute(() -> assertEquals(0, arrived.size(), "leased to the one that died"));
        asserter.execute(() -> relay("b", this::carry, NOW.plusSeconds(31)).run());
        asserter.execute(() -> assertEquals(1, arrived.size()));
    }

    @Test
    @RunOnVertxContext
    void whoDiesAfterSendingHasItSentAgainUnderTheSameId(UniAsserter asserter) {
        put("staff:S-1", 1);
        asserter.execute(
                () -> store.take(Route.KAFKA, "dies", NOW, config.outbox()).invoke(letters -> arrived.addAll(letters)));
        asserter.execute(() -> relay("b", this::carry, NOW.plusSeconds(31)).run());
        asserter.execute(() -> {
            assertEquals(2, arrived.size());
            assertEquals(arrived.get(0).id(), arrived.get(1).id());
            assertEquals(0, unsent());
        });
    }

    @Test
    @RunOnVertxContext
    void aCarrierThatThrowsIsTriedAgainLater(UniAsserter asserter) {
        put("staff:S-1", 1);
        var calls = new int[1];
        var relay = relay(
                "a",
                letter -> {
                    if (calls[0]++ == 0) {
                        throw new IllegalStateException("thrown, not failed");
                    }
                    return carry(letter);
                },
                NOW);
        asserter.execute(relay::run);
        asserter.execute(() -> {
            assertEquals(0, arrived.size());
            Sql.query("update outbox set leased_to = '2026-11-23T11:00:00Z'");
        });
        asserter.execute(relay::run);
        asserter.execute(() -> assertEquals(1, arrived.size(), "it isn't busy for ever"));
    }

    @Test
    void replicasAtTheSameTimeSendEachLetterOnceAndInOrder() throws Exception {
        for (var i = 0; i < 30; i++) {
            put("staff:S-" + i, 2);
        }
        try (var pool = Executors.newFixedThreadPool(3)) {
            var replicas = new ArrayList<Future<?>>();
            for (var i = 0; i < 3; i++) {
                var relay = relay("r" + i, this::carry, NOW);
                replicas.add(pool.submit(() -> onItsOwnContext(relay::run)));
            }
            for (var replica : replicas) {
                replica.get();
            }
        }
        assertEquals(0, unsent());
        assertEquals(60, arrived.size());
        assertEquals(60, new HashSet<>(arrived.stream().map(Letter::id).toList()).size());
        for (var i = 0; i < 30; i++) {
            var key = "staff:S-" + i;
            assertEquals(
                    List.of("{\"n\":0}", "{\"n\":1}"),
                    arrived.stream()
                            .filter(l -> l.key().equals(key))
                            .map(Letter::body)
                            .toList());
        }
    }

    private void onItsOwnContext(Supplier<Uni<Void>> work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        var done = new CompletableFuture<Void>();
        context.runOnContext(x -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        done.join();
    }
}

package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.outbox.MortalStore.Death;
import dev.probity.cases.suite.Sql;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Commands, two replicas and brokers that do what chance says; what becomes of the letters is written down. */
final class OutboxWorld {
    private static final Retries RETRIES = new Retries(Duration.ofSeconds(2), Duration.ofSeconds(8), 3);
    private static final int KEYS = 3;
    private static final int REPLICAS = 2;
    private static final int ENOUGH_ROUNDS = 40;

    private final Random random;
    private final OutboxStore store;
    private final CaseConfig.Outbox config;
    private final Vertx vertx;
    private final List<Replica> replicas = new ArrayList<>();
    private final List<UUID> put = new ArrayList<>();
    private final Map<UUID, String> keys = new HashMap<>();
    private final List<UUID> arrived = new ArrayList<>();
    private final Set<UUID> givenUpRightly = new HashSet<>();
    private final List<String> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private int named;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    OutboxWorld(long seed, OutboxStore store, CaseConfig.Outbox config, Vertx vertx) {
        this.random = new Random(seed);
        this.store = store;
        this.config = config;
        this.vertx = vertx;
        for (var i = 0; i < REPLICAS; i++) {
            replicas.add(replica());
        }
    }

    /** What happened, to be read when it went wrong. */
    List<String> history() {
        return history;
    }

    private Replica replica() {
        return new Replica(store, RETRIES, clock, config, "replica-" + named++, vertx);
    }

    void step() {
        var at = random.nextInt(REPLICAS);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> put();
            case 3, 4 -> run(at);
            case 5, 6, 7, 8 -> answer(at);
            case 9 -> kill(at);
            case 10 -> dies(at);
            default -> pass(Duration.ofSeconds(List.of(1, 3, 9, 31).get(random.nextInt(4))));
        }
        if (replicas.get(at).isDead()) {
            history.add("replica " + at + " is replaced");
            replicas.set(at, replica());
        }
    }

    private void put() {
        var id = UUID.randomUUID();
        var key = "staff:S-" + random.nextInt(KEYS);
        Sql.query(
                "insert into outbox (id, topic, key, body, created_at) values ('%s', 'probity.dispositions', '%s', '{}', '%s')"
                        .formatted(id, key, now));
        history.add("put " + put.size() + " under " + key);
        put.add(id);
        keys.put(id, key);
    }

    private void run(int at) {
        history.add("replica " + at + " sends");
        replicas.get(at).run();
    }

    private void pass(Duration time) {
        history.add("time passes " + time);
        now = now.plus(time);
    }

    private void arrives(Letter letter) {
        history.add("letter " + put.indexOf(letter.id()) + " arrives, try " + letter.tries());
        arrived.add(letter.id());
    }

    /** The brokers take it, refuse it, or take it and the answer is lost. */
    private void answer(int at) {
        var replica = replicas.get(at);
        if (replica.underway().isEmpty()) {
            return;
        }
        var one = replica.underway().get(random.nextInt(replica.underway().size()));
        var chance = random.nextInt(10);
        if (chance < 6) {
            arrives(one.letter());
            replica.ends(one, null);
            return;
        }
        if (chance == 6) {
            arrives(one.letter());
        }
        var unwanted = chance == 7;
        if (unwanted || one.letter().tries() >= RETRIES.tries()) {
            givenUpRightly.add(one.letter().id());
        }
        history.add("letter " + put.indexOf(one.letter().id()) + " fails, unwanted " + unwanted);
        replica.ends(one, unwanted ? new Unwanted("no more") : new IllegalStateException("no broker"));
    }

    /** At once, with letters under way, some of which have arrived. */
    private void kill(int at) {
        var replica = replicas.get(at);
        history.add("replica " + at + " dies at once");
        replica.dies(Death.DEAD);
        for (var one : replica.underway()) {
            if (random.nextBoolean()) {
                arrives(one.letter());
            }
            replica.ends(one, null);
        }
    }

    private void dies(int at) {
        var where = List.of(Death.AFTER_TAKING, Death.BEFORE_MARKING, Death.AFTER_MARKING)
                .get(random.nextInt(3));
        history.add("replica " + at + " dies " + where);
        replicas.get(at).dies(where);
    }

    /** From now on everything works. */
    void recovers() {
        for (var at = 0; at < REPLICAS; at++) {
            kill(at);
        }
        var last = replica();
        for (var round = 0; round < ENOUGH_ROUNDS && waiting() > 0; round++) {
            pass(config.lease().plusSeconds(1));
            last.run();
            while (!last.underway().isEmpty()) {
                var one = last.underway().getFirst();
                arrives(one.letter());
                last.ends(one, null);
            }
        }
        assertEquals(0, waiting(), "nothing is stuck");
    }

    private static long waiting() {
        return Sql.query("select 1 from outbox where sent_at is null and dead_at is null")
                .size();
    }

    void holds() {
        var dead = new HashSet<>(Sql.query("select id from outbox where dead_at is not null").stream()
                .map(UUID::fromString)
                .toList());
        var lost = new TreeSet<Integer>();
        put.stream().filter(id -> !dead.contains(id) && !arrived.contains(id)).forEach(id -> lost.add(put.indexOf(id)));
        assertEquals(Set.of(), lost, "nothing is lost");
        assertTrue(givenUpRightly.containsAll(dead), "nothing is given up before its last try");
        for (var key : new TreeSet<>(keys.values())) {
            var mine = put.stream()
                    .filter(id -> keys.get(id).equals(key) && !dead.contains(id))
                    .toList();
            var first = arrived.stream().distinct().filter(mine::contains).toList();
            assertEquals(
                    mine.stream().map(put::indexOf).toList(),
                    first.stream().map(put::indexOf).toList(),
                    "in order for " + key);
        }
    }
}

package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Commands, two replicas for each route, brokers and endpoints that do what chance says; what becomes of the letters is written down. What a command orders goes to a topic and to two endpoints, in one
 * transaction or not at all; what an endpoint was given up for can be sent it again.
 */
final class OutboxWorld {
    private static final Map<Route, Retries> RETRIES = Map.of(
            Route.KAFKA, new Retries(Duration.ofSeconds(2), Duration.ofSeconds(8), 0),
            Route.WEBHOOK, new Retries(Duration.ofSeconds(2), Duration.ofSeconds(8), 3));
    private static final Map<String, Route> PLACES = new TreeMap<>(
            Map.of("probity.enforcement.orders", Route.KAFKA, "platform", Route.WEBHOOK, "warehouse", Route.WEBHOOK));
    private static final List<Route> REPLICAS = List.of(Route.KAFKA, Route.KAFKA, Route.WEBHOOK, Route.WEBHOOK);
    private static final int KEYS = 3;
    private static final int ENOUGH_ROUNDS = 40;

    private final Random random;
    private final OutboxStore store;
    private final CaseConfig.Outbox config;
    private final Vertx vertx;
    private final List<Replica> replicas = new ArrayList<>();
    private final List<UUID> put = new ArrayList<>();
    private final Map<UUID, Parcel> parcels = new HashMap<>();
    private final Set<UUID> undone = new HashSet<>();
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
        REPLICAS.forEach(route -> replicas.add(replica(route)));
    }

    /** What happened, to be read when it went wrong. */
    List<String> history() {
        return history;
    }

    private Replica replica(Route route) {
        return new Replica(
                store, route, Objects.requireNonNull(RETRIES.get(route)), clock, config, "replica-" + named++, vertx);
    }

    void step() {
        var at = random.nextInt(REPLICAS.size());
        switch (random.nextInt(20)) {
            case 0, 1 -> order();
            case 2 -> undone();
            case 3 -> again();
            case 4, 5, 6, 7, 8 -> run(at);
            case 9, 10, 11, 12, 13, 14, 15 -> answer(at);
            case 16 -> kill(at);
            case 17 -> dies(at);
            default -> pass(Duration.ofSeconds(List.of(1, 3, 9, 31).get(random.nextInt(4))));
        }
        if (replicas.get(at).isDead()) {
            history.add("replica " + at + " is replaced");
            replicas.set(at, replica(REPLICAS.get(at)));
        }
    }

    /** What one command has to tell, at each place under an id of its own. */
    private List<Parcel> ordered() {
        var about = UUID.randomUUID();
        var key = "merchant:M-" + random.nextInt(KEYS);
        return PLACES.entrySet().stream()
                .map(place -> new Parcel(place.getValue(), place.getKey(), key, UUID.randomUUID(), about, null, "{}"))
                .toList();
    }

    private String insert(List<Parcel> parcels) {
        return "insert into outbox (id, route, topic, key, about, body, created_at) values "
                + parcels.stream()
                        .map(one -> "('%s', '%s', '%s', '%s', '%s', '%s', '%s')"
                                .formatted(one.id(), one.route(), one.topic(), one.key(), one.about(), one.body(), now))
                        .collect(Collectors.joining(", "));
    }

    private void put(List<Parcel> told) {
        Sql.query(insert(told));
        for (var one : told) {
            history.add("put %d to %s under %s".formatted(put.size(), one.topic(), one.key()));
            put.add(one.id());
            parcels.put(one.id(), one);
        }
    }

    private void order() {
        put(ordered());
    }

    /** The command dies before it commits: nobody is told anything. */
    private void undone() {
        var told = ordered();
        history.add("a command dies before it commits");
        Sql.query("begin; " + insert(told) + "; rollback");
        told.forEach(one -> undone.add(one.id()));
    }

    /** Somebody sends again what was given up. */
    private void again() {
        var dead = Sql.query("select id from outbox where dead_at is not null order by seq");
        if (!dead.isEmpty()) {
            var one = parcel(UUID.fromString(dead.get(random.nextInt(dead.size()))));
            put(List.of(
                    new Parcel(one.route(), one.topic(), one.key(), UUID.randomUUID(), one.about(), null, one.body())));
        }
    }

    private Parcel parcel(UUID id) {
        return Objects.requireNonNull(parcels.get(id));
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
        var told = parcels.get(letter.id());
        assertNotNull(told, "what wasn't committed is told to nobody, undone " + undone.contains(letter.id()));
        assertEquals(
                List.of(told.topic(), told.about()), List.of(letter.topic(), letter.about()), "where, and of what");
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
        if (unwanted || replica.givesUp(one.letter())) {
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
        for (var at = 0; at < REPLICAS.size(); at++) {
            kill(at);
        }
        var last = List.of(replica(Route.KAFKA), replica(Route.WEBHOOK));
        for (var round = 0; round < ENOUGH_ROUNDS && waiting() > 0; round++) {
            pass(config.lease().plusSeconds(1));
            last.forEach(this::finishes);
        }
        assertEquals(0, waiting(), "nothing is stuck");
    }

    private void finishes(Replica replica) {
        replica.run();
        while (!replica.underway().isEmpty()) {
            var one = replica.underway().getFirst();
            arrives(one.letter());
            replica.ends(one, null);
        }
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
        for (var queue :
                parcels.values().stream().map(OutboxWorld::queue).collect(Collectors.toCollection(TreeSet::new))) {
            var mine = put.stream()
                    .filter(id -> queue(parcel(id)).equals(queue) && !dead.contains(id))
                    .toList();
            var first = arrived.stream().distinct().filter(mine::contains).toList();
            assertEquals(
                    mine.stream().map(put::indexOf).toList(),
                    first.stream().map(put::indexOf).toList(),
                    "in order for " + queue);
        }
        assertEveryPlaceIsTold(dead);
    }

    /** Of one key, at one place, one after the other. */
    private static String queue(Parcel parcel) {
        return parcel.topic() + " " + parcel.key();
    }

    /** What was committed is told everywhere, save where it was given up; one place holds up no other. */
    private void assertEveryPlaceIsTold(Set<UUID> dead) {
        for (var about : put.stream().map(id -> parcel(id).about()).collect(Collectors.toSet())) {
            for (var place : PLACES.keySet()) {
                var rounds = put.stream()
                        .filter(id -> parcel(id).about().equals(about)
                                && parcel(id).topic().equals(place))
                        .toList();
                assertFalse(rounds.isEmpty(), "all of a command is put in at once");
                assertTrue(rounds.stream().anyMatch(arrived::contains) || dead.containsAll(rounds), "told at " + place);
            }
        }
    }
}

package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens between putting a letter in and its arrival, at topics and at endpoints: none is lost or stuck, those of one key arrive in order at each place, none is given up before its last try, and what
 * a command that didn't commit had to say is told to nobody.
 */
@QuarkusTest
@ComponentTest
@TestProfile(OutboxQuarkusTest.OwnRelaysOnly.class)
class OutboxPropertyQuarkusTest {
    private static final int STEPS = 90;
    private static final int SEEDS = 60;

    @Inject
    CaseConfig config;

    @Inject
    OutboxStore store;

    @Inject
    Vertx vertx;

    /** The same each time, and as many new ones as somebody wants: -Doutbox.seeds=from,count. */
    private static LongStream seeds() {
        var wanted = System.getProperty("outbox.seeds", "0," + SEEDS).split(",");
        var from = Long.parseLong(wanted[0]);
        return LongStream.range(from, from + Long.parseLong(wanted[1]));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lettersArriveWhateverHappens(long seed) {
        Sql.query("delete from outbox");
        var world = new OutboxWorld(seed, store, config.outbox(), vertx);
        try {
            for (var step = 0; step < STEPS; step++) {
                world.step();
            }
            world.recovers();
            world.holds();
        } catch (AssertionError failure) {
            throw new AssertionError(
                    "seed %d: %s%n%s".formatted(seed, failure.getMessage(), String.join("\n", world.history())),
                    failure);
        }
        assertEquals(List.of(), Sql.query("select id from outbox where sent_at is null and dead_at is null"));
    }
}

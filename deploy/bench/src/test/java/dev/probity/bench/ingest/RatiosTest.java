package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.bench.measure.Spread;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatiosTest {
    @Test
    void ratiosAreTakenRoundByRoundAndThenCondensed() {
        List<Turn> turns = List.of(
                turn(Contender.PRODUCER, 1, 1_000, 1, 1, 0, 1),
                turn(Contender.NDJSON, 1, 500, 1, 1, 2, 1),
                turn(Contender.PRODUCER, 2, 2_000, 1, 1, 0, 1),
                turn(Contender.NDJSON, 2, 2_000, 1, 1, 2, 1));
        Ratios ratios = Ratios.of(turns, Contender.NDJSON, Contender.PRODUCER).orElseThrow();
        assertEquals(new Spread(0.5, 0.75, 1), ratios.wall());
        assertEquals(new Spread(0.25, 0.375, 0.5), ratios.cpu());
    }

    @Test
    void httpClientIsLeftOutOfOwnCpuButAProducerIsNot() {
        List<Turn> turns =
                List.of(turn(Contender.PRODUCER, 1, 900, 1, 1, 0, 2), turn(Contender.NDJSON, 1, 900, 1, 1, 2, 50));
        Ratios ratios = Ratios.of(turns, Contender.NDJSON, Contender.PRODUCER).orElseThrow();
        assertEquals(1, ratios.ownCpu().median(), 1e-9);
    }

    @Test
    void contenderThatHadNoTurnIsNotHeldAgainstAnything() {
        List<Turn> turns = List.of(turn(Contender.PRODUCER, 1, 1, 1, 1, 0, 1));
        assertTrue(Ratios.of(turns, Contender.NDJSON, Contender.PRODUCER).isEmpty());
    }

    @Test
    void roundsThatOnlyOneOfThemHadAreLeftOut() {
        List<Turn> turns = List.of(
                turn(Contender.PRODUCER, 1, 100, 1, 1, 0, 1),
                turn(Contender.NDJSON, 1, 50, 1, 1, 0, 1),
                turn(Contender.NDJSON, 2, 1, 1, 1, 0, 1));
        assertEquals(
                0.5,
                Ratios.of(turns, Contender.NDJSON, Contender.PRODUCER)
                        .orElseThrow()
                        .wall()
                        .min());
    }

    static Turn turn(
            Contender contender, int round, long events, double seconds, double broker, double service, double sender) {
        return new Turn(contender, round, events, seconds, broker, service, sender, Optional.of(0.1));
    }
}

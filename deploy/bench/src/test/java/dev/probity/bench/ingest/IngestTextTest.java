package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.bench.measure.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngestTextTest {
    private static final Machine MACHINE = new Machine("A CPU", 2, 24L << 30, "Linux 6", "25", 0.1);

    @Test
    void promiseThatIsHeldAndOneThatIsNotAreBothSaid() {
        IngestReport report = report(List.of(
                RatiosTest.turn(Contender.PRODUCER, 1, 1_000, 1, 1, 0, 1),
                RatiosTest.turn(Contender.NDJSON, 1, 600, 1, 1, 1, 1),
                RatiosTest.turn(Contender.BRIDGE, 1, 100, 1, 1, 1, 1),
                RatiosTest.turn(Contender.SINGLE, 1, 40, 1, 1, 1, 1)));
        List<String> verdicts = report.verdicts();
        assertEquals(2, verdicts.size());
        assertTrue(verdicts.get(0).endsWith("0.60, held"), verdicts.get(0));
        assertTrue(verdicts.get(1).endsWith("0.40, NOT HELD"), verdicts.get(1));
    }

    @Test
    void aimIsSaidWhenItIsReached() {
        IngestReport report = report(List.of(
                RatiosTest.turn(Contender.PRODUCER, 1, 1_000, 1, 1, 0, 1),
                RatiosTest.turn(Contender.NDJSON, 1, 700, 1, 1, 1, 1)));
        assertTrue(report.verdicts().getFirst().endsWith("the aim with it"));
    }

    @Test
    void textHoldsMachineFiguresAndRatios() {
        String text = new IngestText(report(List.of(
                        RatiosTest.turn(Contender.PRODUCER, 1, 1_000_000, 2, 1, 0, 1),
                        RatiosTest.turn(Contender.NDJSON, 1, 600_000, 2, 0.6, 1.2, 0.3))))
                .markdown();
        assertTrue(text.contains("A CPU, 2 cores, 24.0 GiB"), text);
        assertTrue(text.contains("500,000"), text);
        assertTrue(text.contains("0.60 / 0.60 / 0.60"), text);
        assertTrue(text.contains("2.0"), "service: 1.2 s for 600,000 events are 2 µs each\n" + text);
    }

    @Test
    void contenderWithoutATurnHasNoRow() {
        String text = new IngestText(report(List.of(RatiosTest.turn(Contender.PRODUCER, 1, 1, 1, 1, 0, 1)))).markdown();
        assertTrue(!text.contains(Contender.BRIDGE.title()), text);
    }

    private static IngestReport report(List<Turn> turns) {
        return new IngestReport("2026-11-24T00:00:00Z", MACHINE, Map.of(), Map.of(), turns, Optional.empty());
    }
}

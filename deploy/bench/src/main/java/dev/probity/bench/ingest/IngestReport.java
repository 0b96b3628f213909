package dev.probity.bench.ingest;

import dev.probity.bench.measure.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a run found out.
 *
 * @param takenAt when, UTC
 * @param machine on what
 * @param versions of what was measured, by name
 * @param settings how the run was set
 * @param turns all turns, in the order they were taken
 * @param memory the long stream, if there was one
 */
public record IngestReport(
        String takenAt,
        Machine machine,
        Map<String, String> versions,
        Map<String, String> settings,
        List<Turn> turns,
        Optional<StreamMemory> memory) {
    /** What ingest promises today, and below it what it aims at (deploy/bench/README.md says where from). */
    static final double NDJSON_PROMISE = 0.5;

    static final double NDJSON_AIM = 0.7;
    static final double SINGLE_PROMISE = 0.6;

    /** What is held against what. */
    public List<Ratios> ratios() {
        List<Ratios> ratios = new ArrayList<>();
        Ratios.of(turns, Contender.NDJSON, Contender.PRODUCER).ifPresent(ratios::add);
        Ratios.of(turns, Contender.NDJSON, Contender.WARM_PRODUCER).ifPresent(ratios::add);
        Ratios.of(turns, Contender.EMITTER, Contender.WARM_PRODUCER).ifPresent(ratios::add);
        Ratios.of(turns, Contender.GZIP, Contender.PRODUCER).ifPresent(ratios::add);
        Ratios.of(turns, Contender.SINGLE, Contender.BRIDGE).ifPresent(ratios::add);
        return ratios;
    }

    /** The promises, each with what was found, in words. */
    public List<String> verdicts() {
        List<String> verdicts = new ArrayList<>();
        for (Ratios ratio : ratios()) {
            if (ratio.contender() == Contender.NDJSON) {
                verdicts.add(ndjson(ratio.against(), ratio.wall().median()));
            } else if (ratio.contender() == Contender.SINGLE) {
                verdicts.add(single(ratio.ownCpu().median()));
            }
        }
        memory.map(IngestReport::memory).ifPresent(verdicts::add);
        return verdicts;
    }

    private static String ndjson(Contender against, double found) {
        String held = found >= NDJSON_AIM ? "held, and the aim with it" : found >= NDJSON_PROMISE ? "held" : "NOT HELD";
        return "NDJSON at least %.1f of %s by wall time (aim %.1f): %.2f, %s"
                .formatted(NDJSON_PROMISE, against.title(), NDJSON_AIM, found, held);
    }

    private static String single(double found) {
        return "One event a request at least %.1f of the bare bridge per CPU-second of service and broker: %.2f, %s"
                .formatted(SINGLE_PROMISE, found, found >= SINGLE_PROMISE ? "held" : "NOT HELD");
    }

    private static String memory(StreamMemory memory) {
        return ("Constant memory: over %.2f GB resident memory grew %.2f bytes an event and live heap %.2f"
                        + " (tolerance %.0f), %s")
                .formatted(
                        memory.streamBytes() / 1e9,
                        memory.residentGrowth(),
                        memory.liveGrowth(),
                        StreamMemory.TOLERANCE,
                        memory.isConstant() ? "held" : "NOT HELD");
    }
}

package dev.probity.bench.scoring;

import dev.probity.bench.measure.CpuClock;
import dev.probity.bench.stage.Folders;
import dev.probity.bench.stage.Service;
import java.nio.file.Path;

/**
 * How long a service that has heard everything takes from its start until it is ready.
 *
 * @param withDisk seconds with its state as it left it
 * @param withoutDisk seconds with all state restored from Kafka
 * @param cpuWithoutDisk CPU seconds of the latter
 */
record Restart(double withDisk, double withoutDisk, double cpuWithoutDisk) {
    private static final double NANOS = 1e9;

    /** Starts it, until it is ready. */
    interface Start {
        Service service() throws Exception;
    }

    /** Starts it once with its state and once without, and stops it again. */
    static Restart of(Path state, Start start) throws Exception {
        var withDisk = timed(start);
        Folders.delete(state);
        var withoutDisk = timed(start);
        return new Restart(withDisk.wall(), withoutDisk.wall(), withoutDisk.cpu());
    }

    private static Took timed(Start start) throws Exception {
        long begun = System.nanoTime();
        try (var service = start.service()) {
            return new Took(
                    (System.nanoTime() - begun) / NANOS,
                    CpuClock.of(service.pid()).toNanos() / NANOS);
        }
    }

    private record Took(double wall, double cpu) {}
}

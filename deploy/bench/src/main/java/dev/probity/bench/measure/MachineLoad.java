package dev.probity.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How busy the whole machine is, so that a run shows what others took while it measured. */
public final class MachineLoad {
    private static final Path STAT = Path.of("/proc/stat");
    /** Linux' unit of CPU accounting for programs (USER_HZ), the same on every architecture that Java runs on. */
    private static final int TICKS_A_SECOND = 100;
    /** Columns after "cpu": user, nice, system, idle, iowait, irq, softirq, steal (proc(5)). */
    private static final int IDLE = 3;

    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;

    private MachineLoad() {}

    /** CPU time that all processes and the hypervisor's other guests have taken since boot; absent where /proc is. */
    public static Optional<Duration> busy() {
        if (!Files.isReadable(STAT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(busy(Files.readString(STAT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duration busy(String stat) {
        String[] columns = stat.lines().findFirst().orElse("").trim().split("\\s+");
        if (columns.length < STEAL + 2 || !columns[0].equals("cpu")) {
            throw new IllegalArgumentException("not the first line of /proc/stat: " + stat);
        }
        long ticks = 0;
        for (int i = 0; i <= STEAL; i++) {
            ticks += i == IDLE || i == IO_WAIT ? 0 : Long.parseLong(columns[i + 1]);
        }
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }
}

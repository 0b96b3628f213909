package dev.probity.bench.measure;

import java.time.Duration;

/** Reads how much CPU time a process has used since it started, user and kernel together, at the kernel's resolution (10 ms). */
public final class CpuClock {

    private CpuClock() {}

    /** The time used so far by the process, or an error if it has ended, for a figure without it would be wrong. */
    public static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
    }
}

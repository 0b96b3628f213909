package dev.probity.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads how much memory a process holds resident, in bytes. */
public final class Resident {
    private static final int KIB = 1024;

    private Resident() {}

    /** From /proc where there is one, else from ps. */
    public static long of(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.isReadable(status) ? fromStatus(Files.readString(status)) : fromPs(pid);
    }

    static long fromStatus(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(kib -> Long.parseLong(kib) * KIB)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no VmRSS in " + status));
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(answer.trim()) * KIB;
    }
}

package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.progress.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether this machine has room for a suite. */
final class Machine {
    private static final long MEGABYTE = 1_000_000;
    private static final long INFRASTRUCTURE = 1_000 * MEGABYTE;
    private static final long SERVICES = 2_000 * MEGABYTE;
    private static final long DISK = 1_500 * MEGABYTE;

    private Machine() {}

    /** Says what is missing, before anything is started. */
    static void demandRoom(boolean withServices, Path data) {
        long wanted = INFRASTRUCTURE + (withServices ? SERVICES : 0);
        long free = freeMemory();
        if (free < wanted) {
            throw new Trouble(memorySentence(withServices, wanted, free));
        }
        long disk = freeDisk(data);
        if (disk < DISK) {
            throw new Trouble(
                    "%s are needed on the disk of %s and %s are free. Make room, or name another folder with --data."
                            .formatted(Words.bytes(DISK), data, Words.bytes(disk)));
        }
    }

    static String memorySentence(boolean withServices, long wanted, long free) {
        return "The suite needs about %s of memory and %s are free. Close something%s."
                .formatted(
                        Words.bytes(wanted),
                        Words.bytes(free),
                        withServices ? ", or start only broker, database and sign-in with --infra" : "");
    }

    /** What could be had without swapping, where the system tells (Linux); else all that there is. */
    private static long freeMemory() {
        long total =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : Long.MAX_VALUE;
        try {
            return Math.min(total, available(Files.readAllLines(Path.of("/proc/meminfo"))));
        } catch (IOException notLinux) {
            return total;
        }
    }

    static long available(List<String> meminfo) {
        return meminfo.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(digits -> Long.parseLong(digits) * 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static long freeDisk(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}

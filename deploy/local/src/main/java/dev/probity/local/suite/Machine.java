package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.progress.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether this machine has room for a suite. */
final class Machine {
    private static final long MEGABYTE = 1_000_000;
    private static final long INFRASTRUCTURE = 1_000 * MEGABYTE;
    private static final long SERVICES = 2_000 * MEGABYTE;
    private static final long DISK = 1_500 * MEGABYTE;

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Pattern PAGE_SIZE = Pattern.compile("page size of (\\d{1,9}) bytes");
    private static final Pattern FREE_PAGES =
            Pattern.compile("^Pages (?:free|inactive|speculative): +(\\d{1,12})\\.", Pattern.MULTILINE);

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

    /** What could be had without swapping, where the system tells; else all that there is. */
    private static long freeMemory() {
        long total =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : Long.MAX_VALUE;
        return Math.min(total, Files.exists(LINUX) ? available(linux()) : reclaimable(macOs()));
    }

    private static List<String> linux() {
        try {
            return Files.readAllLines(LINUX);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> macOs() {
        try {
            Process pages =
                    new ProcessBuilder("vm_stat").redirectErrorStream(true).start();
            pages.getOutputStream().close();
            return pages.inputReader().readAllLines();
        } catch (IOException neitherIsThis) {
            return List.of();
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

    /** From macOS' vm_stat: pages that nobody holds, that nobody touched of late, or that were read ahead of need. Their size differs from one Mac to another. */
    static long reclaimable(List<String> vmStat) {
        String said = String.join("\n", vmStat);
        Matcher size = PAGE_SIZE.matcher(said);
        List<MatchResult> counts = FREE_PAGES.matcher(said).results().toList();
        if (!size.find() || counts.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return Long.parseLong(size.group(1))
                * counts.stream()
                        .mapToLong(count -> Long.parseLong(count.group(1)))
                        .sum();
    }

    private static long freeDisk(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}

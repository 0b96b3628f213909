package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.progress.Progress;
import dev.probity.local.progress.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether this machine has room for a suite. */
final class Machine {
    private static final long MEGABYTE = 1_000_000;
    /** What the processes hold together once the usual story is told, as the README says. */
    private static final long INFRASTRUCTURE = 900 * MEGABYTE;

    private static final long STORY = 200 * MEGABYTE;

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Pattern PAGE_SIZE = Pattern.compile("page size of (\\d{1,9}) bytes");
    private static final Pattern FREE_PAGES =
            Pattern.compile("^Pages (?:free|inactive|speculative): +(\\d{1,12})\\.", Pattern.MULTILINE);

    private Machine() {}

    /** Says what is too little, before anything is started, and goes on only where that is wanted. */
    static void demandRoom(SuiteOptions options, Progress progress) {
        List<String> shortages = Stream.of(shortage(options, freeMemory()), Disk.shortage(Disk.wants(options)))
                .flatMap(Optional::stream)
                .toList();
        if (!shortages.isEmpty() && !options.anyway()) {
            throw new Trouble(shortages.getFirst() + " To start at your own risk: --anyway.");
        }
        shortages.forEach(sentence -> progress.say("  " + sentence));
    }

    static Optional<String> shortage(SuiteOptions options, long free) {
        long services = options.services().stream()
                        .mapToLong(service -> (long) service.wholeMegabytes() * options.replicasOf(service))
                        .sum()
                * MEGABYTE;
        long wanted = INFRASTRUCTURE + services + (options.story() ? STORY : 0);
        return free >= wanted
                ? Optional.empty()
                : Optional.of("The suite needs about %s of memory and %s are free. Close other programs%s."
                        .formatted(Words.bytes(wanted), Words.bytes(free), lessOf(options)));
    }

    private static String lessOf(SuiteOptions options) {
        return (options.story() ? ", tell no story (--no-story)" : "")
                + (options.services().isEmpty()
                        ? ""
                        : ", leave a service out (--without case), or start only broker, database and sign-in (--infra)");
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
}

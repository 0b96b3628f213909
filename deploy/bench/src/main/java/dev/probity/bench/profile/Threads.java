package dev.probity.bench.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * CPU time of a process by kind of thread, as the kernel counts it (Linux only).
 *
 * @param seconds by {@link #kind}; threads that have ended are in none
 */
public record Threads(Map<String, Double> seconds) {
    static final String JAVA = "Java";
    private static final double TICKS = 100;
    /** Fields of proc_pid_stat(5), counted behind the name, which may hold spaces. */
    private static final int USER = 11;

    private static final int KERNEL = 12;

    /** Beginnings of native threads' names, as the JVM and RocksDB call them (fifteen characters are kept). */
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("C1 Compiler", "JIT compilers");
        kinds.put("C2 Compiler", "JIT compilers");
        kinds.put("VM Thread", "garbage collector"); // the serial collector works in it
        kinds.put("GC ", "garbage collector");
        kinds.put("G1 ", "garbage collector");
        kinds.put("rocksdb", "RocksDB (its own threads)");
        kinds.put("JFR ", "the recording itself");
        return kinds;
    }

    /** As they stand now. */
    public static Threads of(long pid) throws IOException {
        var seconds = new TreeMap<String, Double>();
        try (var tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (var task : tasks) {
                try {
                    add(seconds, Files.readString(task.resolve("stat")));
                } catch (IOException e) {
                    // it ended between two looks
                    continue;
                }
            }
        }
        return new Threads(seconds);
    }

    static void add(Map<String, Double> seconds, String stat) {
        var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double used = (Long.parseLong(fields[USER]) + Long.parseLong(fields[KERNEL])) / TICKS;
        seconds.merge(kind(name), used, Double::sum);
    }

    /** What a thread of that name is for; Java's own threads are told apart by samples. */
    static String kind(String name) {
        return KINDS.entrySet().stream()
                .filter(one -> name.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(JAVA);
    }

    /** What was used since then. */
    public Threads since(Threads before) {
        var used = new TreeMap<String, Double>();
        seconds.forEach((kind, now) ->
                used.put(kind, Math.max(0, now - before.seconds().getOrDefault(kind, 0.0))));
        return new Threads(used);
    }
}

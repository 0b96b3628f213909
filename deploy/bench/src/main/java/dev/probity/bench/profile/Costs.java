package dev.probity.bench.profile;

import dev.probity.bench.report.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What each part costs.
 *
 * @param rows the costliest first
 * @param samples of Java threads that they rest on
 * @param events that the process took in meanwhile
 * @param cpu CPU seconds of the whole process meanwhile
 */
public record Costs(List<Row> rows, long samples, long events, double cpu) {
    private static final String ENDED = "threads that have ended";

    /**
     * A part.
     *
     * @param name of a part of the product, a library, or the JVM's own threads
     * @param itself CPU seconds in its own frames
     * @param whole CPU seconds for its sake, in stores, Kafka and JSON too; nothing for a library or the JVM, whose own time is someone's already where it is known
     */
    public record Row(String name, double itself, double whole) {}

    /**
     * Java threads' time is shared out by samples, the rest is the kernel's count.
     *
     * @param cpu CPU seconds of the process
     * @param threads CPU seconds of its threads over the same time
     */
    public static Costs of(Recording recording, Threads threads, double cpu, long events) {
        var rows = new ArrayList<Row>();
        double named = 0;
        for (var kind : threads.seconds().entrySet()) {
            named += kind.getValue();
            if (!kind.getKey().equals(Threads.JAVA)) {
                rows.add(new Row(kind.getKey(), kind.getValue(), kind.getValue()));
            }
        }
        double ended = Math.max(0, cpu - named);
        rows.add(new Row(ENDED, ended, ended));
        double aSample = threads.seconds().getOrDefault(Threads.JAVA, 0.0) / Math.max(1, recording.samples());
        var names = new TreeSet<>(recording.itself().keySet());
        names.addAll(recording.cause().keySet());
        for (var name : names) {
            rows.add(new Row(
                    name,
                    aSample * recording.itself().getOrDefault(name, 0L),
                    aSample * recording.cause().getOrDefault(name, 0L)));
        }
        rows.sort(Comparator.comparingDouble(Row::whole).reversed());
        return new Costs(List.copyOf(rows), recording.samples(), events, cpu);
    }

    /** The table, and where it comes from. */
    public String text() {
        return table()
                + String.format(
                        Locale.ROOT,
                        "%nFrom one more turn with a recorder on (%,d events, %.1f CPU µs each in all): Java's threads by %,d samples of CPU time, the JVM's and"
                                + " RocksDB's own threads by the kernel's count.%n",
                        events,
                        1e6 * cpu / events,
                        samples);
    }

    /** In CPU microseconds an event. */
    String table() {
        var table =
                new Table("CPU µs an event", "in its own code", "with what it asks of stores, Kafka and JSON", "share");
        for (var row : rows) {
            table.row(row.name(), micros(row.itself()), micros(row.whole()), share(row.whole()));
        }
        double itself = rows.stream().mapToDouble(Row::itself).sum();
        double whole = rows.stream().mapToDouble(Row::whole).sum();
        table.row("all", micros(itself), micros(whole), share(whole));
        return table.toString();
    }

    private String micros(double seconds) {
        return String.format(Locale.ROOT, "%.1f", 1e6 * seconds / events);
    }

    private String share(double seconds) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * seconds / cpu);
    }
}

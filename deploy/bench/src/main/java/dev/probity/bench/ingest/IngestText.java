package dev.probity.bench.ingest;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.measure.Spread;
import dev.probity.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The report as people read it: in Markdown, which is also what the terminal shows. */
final class IngestText {
    private static final double MICROS = 1e6;
    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;

    private final IngestReport report;

    IngestText(IngestReport report) {
        this.report = report;
    }

    /** The whole text. */
    String markdown() {
        StringBuilder text = new StringBuilder("## Ingest, " + report.takenAt() + "\n\n");
        text.append(machine()).append("\n\n");
        text.append(turns()).append('\n');
        if (!report.ratios().isEmpty()) {
            text.append("Ratios, round by round (min / median / max):\n\n")
                    .append(ratios())
                    .append('\n');
        }
        report.memory().ifPresent(memory -> text.append(memory(memory)).append('\n'));
        report.verdicts().forEach(verdict -> text.append("- ").append(verdict).append('\n'));
        return text.toString();
    }

    private String machine() {
        Machine machine = report.machine();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.1f GiB, %s, %s; load average before the run %.2f%n%s%n%s",
                machine.cpu(),
                machine.cores(),
                machine.memoryBytes() / GIB,
                machine.system(),
                machine.java(),
                machine.loadBefore(),
                pairs(report.versions()),
                pairs(report.settings()));
    }

    private static String pairs(java.util.Map<String, String> of) {
        return of.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Table turns() {
        var table = new Table(
                "contender",
                "events/s: min",
                "median",
                "max",
                "CPU µs an event: broker",
                "service",
                "sender",
                "others' CPU");
        for (Contender contender : Contender.values()) {
            List<Turn> own = report.turns().stream()
                    .filter(turn -> turn.contender() == contender)
                    .toList();
            if (!own.isEmpty()) {
                Spread rate = spread(own, Turn::rate);
                table.row(
                        contender.title(),
                        thousands(rate.min()),
                        thousands(rate.median()),
                        thousands(rate.max()),
                        micros(own, Turn::brokerCpu),
                        micros(own, Turn::serviceCpu),
                        micros(own, Turn::senderCpu),
                        others(own));
            }
        }
        return table;
    }

    private Table ratios() {
        var table = new Table("of", "to", "wall", "CPU, all processes", "CPU without HTTP client");
        for (Ratios ratio : report.ratios()) {
            table.row(
                    ratio.contender().title(),
                    ratio.against().title(),
                    three(ratio.wall()),
                    three(ratio.cpu()),
                    three(ratio.ownCpu()));
        }
        return table;
    }

    private static String memory(StreamMemory memory) {
        String live = memory.liveHeap().stream()
                .map(sample -> String.format(Locale.ROOT, "%.0f", sample.bytes() / MIB))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "One stream of %.2f GB (%,d events, %.0f s): resident memory at most %.0f MiB, trend %+.2f bytes an event"
                        + " after the first quarter; live heap after full collections %s MiB, trend %+.2f bytes an event.%n",
                memory.streamBytes() / 1e9,
                memory.events(),
                memory.seconds(),
                memory.residentMax() / MIB,
                memory.residentGrowth(),
                live,
                memory.liveGrowth());
    }

    private static Spread spread(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Spread.of(turns.stream().map(figure::applyAsDouble).toList());
    }

    private static String micros(List<Turn> turns, ToDoubleFunction<Turn> cpuSeconds) {
        double micros = spread(turns, turn -> cpuSeconds.applyAsDouble(turn) * MICROS / turn.events())
                .median();
        return micros == 0 ? "–" : String.format(Locale.ROOT, "%.1f", micros);
    }

    /** The share of the machine that went elsewhere while this contender had its turns. */
    private String others(List<Turn> turns) {
        Optional<Double> cpu = turns.stream()
                .map(Turn::otherCpu)
                .reduce(Optional.of(0.0), (a, b) -> a.flatMap(x -> b.map(y -> x + y)));
        double seconds = turns.stream().mapToDouble(Turn::seconds).sum()
                * report.machine().cores();
        return cpu.map(used -> String.format(Locale.ROOT, "%.0f %%", Math.max(0, used) / seconds * 100))
                .orElse("?");
    }

    private static String thousands(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String three(Spread spread) {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", spread.min(), spread.median(), spread.max());
    }
}

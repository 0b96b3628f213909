package dev.probity.bench.scoring;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.measure.Spread;
import dev.probity.bench.profile.Costs;
import dev.probity.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run found out.
 *
 * @param takenAt when, UTC
 * @param machine on what
 * @param story options of the story
 * @param turns all turns, in the order they were taken
 * @param restarts starts of a service that has heard all, one a round
 * @param state what scoring keeps, by store, after the last round
 * @param written bytes that lie on each topic after the last round
 * @param costs what each part of the service costs; null where it was not asked for
 */
record ScoringReport(
        String takenAt,
        Machine machine,
        List<String> story,
        List<ScoringTurn> turns,
        List<Restart> restarts,
        Map<String, StateSizes> state,
        Map<String, Long> written,
        @Nullable Costs costs) {
    static final String COUNT = "Kafka Streams count";
    static final String SCORING = "scoring-service";
    private static final double PROMISE = 0.35;
    private static final int MOST_TOPICS = 10;
    private static final double MIB = 1024 * 1024;

    /** Events a CPU second of scoring against those of the count, round by round. */
    Spread ratio() {
        return Spread.of(turns.stream()
                .filter(turn -> turn.contender().equals(SCORING))
                .map(turn -> turn.ratePerCpu() / count(turn.round()).ratePerCpu())
                .toList());
    }

    private ScoringTurn count(int round) {
        return turns.stream()
                .filter(turn -> turn.contender().equals(COUNT) && turn.round() == round)
                .findFirst()
                .orElseThrow();
    }

    String markdown() {
        var medians = new Table(
                "", "events/s", "events/CPU s", "CPU µs/event", "broker µs/event", "late", "late/mid", "others", "MiB");
        for (var contender :
                turns.stream().map(ScoringTurn::contender).distinct().toList()) {
            medians.row(
                    contender,
                    shown("%,.0f", contender, ScoringTurn::rate),
                    shown("%,.0f", contender, ScoringTurn::ratePerCpu),
                    shown("%.1f", contender, turn -> 1e6 / turn.ratePerCpu()),
                    shown("%.1f", contender, turn -> 1e6 * turn.brokerCpu() / turn.events()),
                    shown("%.1f", contender, turn -> 1e6 * turn.lateCost()),
                    shown("%.2f", contender, ScoringTurn::drift),
                    shown("%.1f s", contender, ScoringTurn::othersCpu),
                    shown("%.0f", contender, turn -> turn.resident() / MIB));
        }
        var stores = new Table("state, bytes a key", "keys", "median", "90 %", "most");
        new TreeMap<>(state)
                .forEach((store, sizes) -> stores.row(
                        store,
                        "%,d".formatted(sizes.keys()),
                        "%,d".formatted(sizes.median()),
                        "%,d".formatted(sizes.ninetieth()),
                        "%,d".formatted(sizes.most())));
        var topics = new Table("topic", "bytes an event");
        long events = turns.getLast().events();
        written.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_TOPICS)
                .forEach(topic -> topics.row(topic.getKey(), "%,d".formatted(topic.getValue() / events)));
        var ratio = ratio();
        return String.format(
                Locale.ROOT,
                "# Scoring, %s%n%n%s, %d cores, %s. Story: `%s`. Medians of %d rounds; both JVMs start cold.%n%n%s%n%s%n%s%n"
                        + "Ready again in %s s with its disk, in %s s without (%s CPU s), which restores %,.0f MiB of changelogs.%n%n"
                        + "Scoring at least %.2f of the count per CPU-second: %.2f (%.2f–%.2f), %s.%n%s",
                takenAt,
                machine.cpu(),
                machine.cores(),
                machine.java(),
                String.join(" ", story),
                turns.size() / 2,
                medians,
                stores,
                topics,
                seconds(Restart::withDisk),
                seconds(Restart::withoutDisk),
                seconds(Restart::cpuWithoutDisk),
                written.entrySet().stream()
                                .filter(topic -> topic.getKey().endsWith("-changelog"))
                                .mapToLong(Map.Entry::getValue)
                                .sum()
                        / MIB,
                PROMISE,
                ratio.median(),
                ratio.min(),
                ratio.max(),
                ratio.median() >= PROMISE ? "held" : "NOT HELD",
                parts());
    }

    private String parts() {
        var known = costs;
        return known == null ? "" : "\n" + known.text();
    }

    private String seconds(ToDoubleFunction<Restart> figure) {
        var values = restarts.stream().map(figure::applyAsDouble).toList();
        return String.format(Locale.ROOT, "%.1f", Spread.of(values).median());
    }

    private String shown(String format, String contender, ToDoubleFunction<ScoringTurn> figure) {
        var values = turns.stream()
                .filter(turn -> turn.contender().equals(contender))
                .map(figure::applyAsDouble)
                .toList();
        return String.format(Locale.ROOT, format, Spread.of(values).median());
    }
}

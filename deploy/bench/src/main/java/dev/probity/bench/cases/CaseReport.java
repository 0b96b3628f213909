package dev.probity.bench.cases;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.measure.Spread;
import dev.probity.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Everything that a run found out.
 *
 * @param takenAt when, UTC
 * @param machine on what
 * @param cases closed cases beside those that are worked on
 * @param people clients, each for themself
 * @param turns all turns, in the order in which they were taken
 * @param stops every door that reads, the slowest first
 */
record CaseReport(
        String takenAt, Machine machine, int cases, int people, List<CaseTurn> turns, List<DoorWalk.Stop> stops) {
    private static final int DOORS_SHOWN = 12;
    private static final double PATIENCE_MILLIS = 50;

    /** Rate of case-service against that of pgbench, round by round. */
    Spread ratio(Work work) {
        return Spread.of(of(work, false).stream()
                .map(turn -> turn.rate()
                        / of(work, true).stream()
                                .filter(other -> other.round() == turn.round())
                                .findFirst()
                                .orElseThrow()
                                .rate())
                .toList());
    }

    private List<CaseTurn> of(Work work, boolean pgbench) {
        return turns.stream()
                .filter(turn -> turn.work() == work && turn.pgbench() == pgbench)
                .toList();
    }

    private double median(Work work, boolean pgbench, ToDoubleFunction<CaseTurn> figure) {
        return Spread.of(of(work, pgbench).stream().map(figure::applyAsDouble).toList())
                .median();
    }

    String markdown() {
        var table = new Table(
                "",
                "a second",
                "of pgbench",
                "promised",
                "median ms",
                "99 % ms",
                "99 % ms at half that",
                "CPU ms each",
                "pgbench a second",
                "pgbench mean ms");
        for (var work : Work.values()) {
            var ratio = ratio(work);
            table.row(
                    work.words(),
                    shown("%,.0f", median(work, false, CaseTurn::rate)),
                    shown("%.2f (%.2f–%.2f)", ratio.median(), ratio.min(), ratio.max()),
                    shown("%.2f", work.promise()),
                    shown("%.1f", median(work, false, CaseTurn::median)),
                    shown("%.0f", median(work, false, CaseTurn::ninetyNinth)),
                    shown("%.0f", median(work, false, CaseTurn::paced)),
                    shown("%.2f", median(work, false, CaseTurn::cpuEach)),
                    shown("%,.0f", median(work, true, CaseTurn::rate)),
                    shown("%.1f", median(work, true, CaseTurn::median)));
        }
        return String.format(
                Locale.ROOT,
                "# Case-service, %s%n%n%s, %d cores, %s. %,d closed cases with %,d lines, %d clients, medians of %d rounds (least and most).%n%n%s%n%s%n%s",
                takenAt,
                machine.cpu(),
                machine.cores(),
                machine.java(),
                cases,
                5L * cases,
                people,
                of(Work.GET, true).size(),
                table,
                verdicts(),
                slowest());
    }

    /** Of the doors that read, those that took longest, and those that answered nobody. */
    private String slowest() {
        var open = stops.stream()
                .filter(stop -> !stop.who().equals(DoorWalk.NOBODY))
                .toList();
        var table = new Table("one at a time, the slowest of %d doors".formatted(open.size()), "for", "median ms");
        open.stream()
                .limit(DOORS_SHOWN)
                .forEach(stop -> table.row(stop.door(), stop.who(), shown("%.0f", stop.millis())));
        var shut = stops.stream()
                .filter(stop -> stop.who().equals(DoorWalk.NOBODY))
                .map(DoorWalk.Stop::door)
                .toList();
        return table + (shut.isEmpty() ? "" : "%nNobody was answered at: %s%n".formatted(String.join(", ", shut)));
    }

    private String verdicts() {
        var text = new StringBuilder();
        for (var work : Work.values()) {
            boolean fast = ratio(work).median() >= work.promise();
            boolean prompt = median(work, false, CaseTurn::paced) < PATIENCE_MILLIS;
            text.append(shown(
                    "%s: at least %.2f of pgbench %s, 99 %% below %.0f ms at half its full rate %s.%n",
                    work.words(),
                    work.promise(),
                    fast ? "held" : "NOT HELD",
                    PATIENCE_MILLIS,
                    prompt ? "held" : "NOT HELD"));
        }
        return text.toString();
    }

    private static String shown(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures);
    }
}

package dev.probity.bench.scoring;

import dev.probity.bench.scoring.Drain.Look;
import java.util.List;

/**
 * How one contender took a story in.
 *
 * @param contender its name for people
 * @param round from 1
 * @param events events taken in while it was looked at
 * @param seconds wall time from the first look that found events taken in to the last
 * @param cpu CPU seconds of the process meanwhile
 * @param brokerCpu CPU seconds of the broker meanwhile
 * @param othersCpu CPU seconds of everything else on the machine meanwhile
 * @param lateCost CPU seconds of an event in the last third of the story, when the JVM has warmed up
 * @param drift CPU cost of an event in the last third of the story against that in the second
 * @param resident most memory that was resident, in bytes
 */
record ScoringTurn(
        String contender,
        int round,
        long events,
        double seconds,
        double cpu,
        double brokerCpu,
        double othersCpu,
        double lateCost,
        double drift,
        long resident) {
    static ScoringTurn of(String contender, int round, List<Look> looks) {
        var first = looks.getFirst();
        var last = looks.getLast();
        double own = last.cpu() - first.cpu();
        double broker = last.brokerCpu() - first.brokerCpu();
        double late = cost(looks, 2.0 / 3, 1);
        return new ScoringTurn(
                contender,
                round,
                last.events() - first.events(),
                last.seconds() - first.seconds(),
                own,
                broker,
                Math.max(0, last.machineCpu() - first.machineCpu() - own - broker),
                late,
                late / cost(looks, 1.0 / 3, 2.0 / 3),
                looks.stream().mapToLong(Look::resident).max().orElse(0));
    }

    /** CPU seconds an event between two parts of the story. */
    private static double cost(List<Look> looks, double from, double to) {
        long all = looks.getLast().events();
        var begin = at(looks, Math.round(all * from));
        var end = at(looks, Math.round(all * to));
        return (end.cpu() - begin.cpu()) / (end.events() - begin.events());
    }

    private static Look at(List<Look> looks, long events) {
        return looks.stream()
                .filter(look -> look.events() >= events)
                .findFirst()
                .orElseThrow();
    }

    double rate() {
        return events / seconds;
    }

    /** Events a CPU second of the process alone. */
    double ratePerCpu() {
        return events / cpu;
    }
}

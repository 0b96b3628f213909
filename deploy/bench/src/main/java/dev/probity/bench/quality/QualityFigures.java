package dev.probity.bench.quality;

import java.util.List;
import java.util.Map;

/**
 * Everything that was measured.
 *
 * @param stories those in which some do wrong
 * @param innocent those in which nobody does
 * @param contenders Probity and what it is held against, at the budget
 * @param generous the same with ten times the budget
 * @param power what each detector is worth
 * @param innocence the promise
 * @param fairness by group, over the innocent stories
 * @param reliability over the others
 * @param budget alerts a day
 */
record QualityFigures(
        List<Heard> stories,
        List<Heard> innocent,
        List<Contender> contenders,
        List<Contender> generous,
        Map<String, Power.Worth> power,
        Innocence innocence,
        List<Fairness.Group> fairness,
        List<Reliability.Bin> reliability,
        double budget) {
    static final List<String> KINDS = List.of("S1", "S2", "S3", "S4", "S5", "S6", "S7");
    static final double GENEROUS = 10;

    /** From which bill on the product's desk may raise an alert: {@code probity.scoring.alerts.floor-decibans}. */
    static final double FLOOR = -30;

    static QualityFigures of(List<Heard> all, double budget) {
        var stories = all.stream().filter(heard -> heard.done().plan().guilty()).toList();
        var innocent =
                all.stream().filter(heard -> !heard.done().plan().guilty()).toList();
        return new QualityFigures(
                stories,
                innocent,
                Contender.all(stories, budget, FLOOR),
                Contender.all(stories, GENEROUS * budget, FLOOR),
                Power.of(stories),
                new Innocence(innocent),
                Fairness.of(innocent, FLOOR),
                Reliability.of(stories),
                budget);
    }

    Contender probity() {
        return contenders.getFirst();
    }

    List<String> kinds() {
        return KINDS;
    }
}

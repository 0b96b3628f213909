package dev.probity.bench.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Spends an alert budget on daily scores: each evening the heaviest about whom nothing was said yet. What is not spent is lost, as at the product's desk; only
 * a budget of less than one a day is saved up until it is one.
 *
 * <p>All contenders are given alerts by this one rule. The product's own desk counts whole alerts, which a story of some hundred people can't have.
 */
final class Desk {
    private Desk() {}

    /**
     * Somebody is looked into.
     *
     * @param day since when
     * @param subject whom
     */
    record Alert(LocalDate day, String subject) {}

    /**
     * @param scores by day, then by subject
     * @param aDay alerts a day, may be less than one
     * @param floor nobody below is looked into
     */
    static List<Alert> spend(NavigableMap<LocalDate, Map<String, Double>> scores, double aDay, double floor) {
        var alerts = new ArrayList<Alert>();
        var known = new HashSet<String>();
        double credit = 0;
        for (var day : scores.entrySet()) {
            credit = Math.min(credit, 1) + aDay;
            var heaviest = day.getValue().entrySet().stream()
                    .filter(entry -> entry.getValue() >= floor && !known.contains(entry.getKey()))
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit((long) (credit + 1e-9))
                    .toList();
            for (var entry : heaviest) {
                known.add(entry.getKey());
                alerts.add(new Alert(day.getKey(), entry.getKey()));
            }
            credit -= heaviest.size();
        }
        return alerts;
    }
}

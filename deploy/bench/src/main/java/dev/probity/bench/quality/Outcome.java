package dev.probity.bench.quality;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a contender's alerts came to in one story.
 *
 * @param alerts how many people were looked into
 * @param right how many of them sell, and had begun by then
 * @param insiders how many sell
 * @param catches those who were found, with when
 * @param decoys alerts on decoys, by why they look like it
 * @param averagePrecision of the ranking by the highest score
 */
record Outcome(
        int alerts,
        int right,
        Map<String, Told.Insider> insiders,
        List<Catch> catches,
        Map<String, Integer> decoys,
        double averagePrecision) {

    /**
     * An insider was found.
     *
     * @param insider who
     * @param days from the first act to the alert
     * @param acts how often they had acted by then
     */
    record Catch(Told.Insider insider, double days, int acts) {}

    /** Lets a contender spend a budget on a story; an alert before the first act was luck, and counts as wrong. */
    static Outcome of(Heard heard, String contender, double aDay, double floor) {
        var told = heard.told();
        var scores = heard.scores().getOrDefault(contender, new TreeMap<LocalDate, Map<String, Double>>());
        var catches = new ArrayList<Catch>();
        var decoys = new TreeMap<String, Integer>();
        var alerts = Desk.spend(scores, aDay, floor);
        for (var alert : alerts) {
            var insider = told.insiders().get(alert.subject());
            var decoy = told.decoys().get(alert.subject());
            var evening = alert.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (insider != null && insider.first().isBefore(evening)) {
                int acts = (int) insider.acts().stream()
                        .filter(act -> act.isBefore(evening))
                        .count();
                double days = Duration.between(insider.first(), evening).toMinutes() / (24.0 * 60);
                catches.add(new Catch(insider, days, acts));
            } else if (decoy != null) {
                decoys.merge(decoy, 1, Integer::sum);
            }
        }
        double precision =
                Ranking.averagePrecision(heard.peaks(contender), told.insiders().keySet());
        return new Outcome(alerts.size(), catches.size(), told.insiders(), catches, decoys, precision);
    }

    int onDecoys() {
        return decoys.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package dev.probity.scoring.trial;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What a trial shows: the promise on the innocent, the power on the guilty. */
final class Report {
    private static final double NORMAL_95 = 1.96;
    private static final double PER_E_FOLD = 10 / Math.log(10);

    private final Trial trial;
    private final Truth truth;

    Report(Trial trial, Truth truth) {
        this.trial = trial;
        this.truth = truth;
    }

    /**
     * Mean e-value with its 95 % interval; people, not windows, are what is drawn.
     *
     * @param mean mean
     * @param margin half of the interval, as if means were normal, which those of e-values are not: for reading
     * @param windows how many windows
     * @param people mean of each person's windows
     */
    record Mean(double mean, double margin, int windows, List<Double> people) {
        /** What the true mean exceeds, with an error of at most that share: for deciding. */
        double exceeds(double error) {
            return LowerBound.of(people, error);
        }
    }

    Predicate<String> innocents() {
        return subject -> !truth.insiders().containsKey(subject)
                && !truth.decoys().containsKey(subject)
                && !truth.clients().contains(subject)
                && !truth.brokers().contains(subject)
                && !truth.hired().contains(subject);
    }

    Predicate<String> decoys() {
        return truth.decoys()::containsKey;
    }

    Mean mean(String detector, Horizon horizon, Predicate<String> who) {
        var sums = new HashMap<String, double[]>();
        for (var finding : trial.findings.values()) {
            if (is(finding, detector, horizon) && who.test(finding.subject())) {
                var sum = sums.computeIfAbsent(finding.subject(), any -> new double[2]);
                sum[0] += finding.weight().eValue();
                sum[1]++;
            }
        }
        double all = sums.values().stream().mapToDouble(sum -> sum[0]).sum();
        double windows = sums.values().stream().mapToDouble(sum -> sum[1]).sum();
        double mean = all / windows;
        double squares = sums.values().stream()
                .mapToDouble(sum -> Math.pow(sum[0] - mean * sum[1], 2))
                .sum();
        var people = sums.values().stream().map(sum -> sum[0] / sum[1]).toList();
        return new Mean(mean, NORMAL_95 * Math.sqrt(squares) / windows, (int) windows, people);
    }

    /** Mean weight of their windows. */
    double meanDecibans(String detector, Horizon horizon, Predicate<String> who) {
        return trial.findings.values().stream()
                .filter(finding -> is(finding, detector, horizon) && who.test(finding.subject()))
                .mapToDouble(finding -> PER_E_FOLD * Math.log(finding.weight().eValue()))
                .average()
                .orElse(Double.NaN);
    }

    private static boolean is(Finding finding, String detector, Horizon horizon) {
        return finding.detector().name().equals(detector) && finding.window().horizon() == horizon;
    }

    private List<String> ranking(String kind, ToDoubleFunction<String> weight) {
        var ranking = new ArrayList<>(trial.subjects(kind));
        ranking.sort(Comparator.comparingDouble(weight).reversed());
        return ranking;
    }

    /** Staff, the heaviest at the story's end first. */
    private List<String> ranking() {
        return ranking("staff", trial::total);
    }

    /** How many insiders are among the heaviest. */
    long found(int among) {
        return ranking().stream()
                .limit(among)
                .filter(truth.insiders()::containsKey)
                .count();
    }

    /** How many insiders are among those who ever were the heaviest. */
    long foundAtPeak(int among) {
        return ranking("staff", this::peak).stream()
                .limit(among)
                .filter(truth.insiders()::containsKey)
                .count();
    }

    /** Mean of the precision at each insider's rank. */
    double averagePrecision() {
        int rank = 0;
        int found = 0;
        double sum = 0;
        for (var subject : ranking()) {
            rank++;
            if (truth.insiders().containsKey(subject)) {
                found++;
                sum += found / (double) rank;
            }
        }
        return sum / truth.insiders().size();
    }

    /** How far the insiders' mean rank lies above that of as many people drawn at random, in standard deviations. */
    double rankScore() {
        var ranking = ranking();
        double mean = truth.insiders().keySet().stream()
                .mapToInt(ranking::indexOf)
                .average()
                .orElseThrow();
        double all = ranking.size();
        double drawn = truth.insiders().size();
        double spread = Math.sqrt((all + 1) * (all - drawn) / (12 * drawn));
        return ((all - 1) / 2 - mean) / spread;
    }

    /** Share of the rings' merchants that ever were among so many heaviest merchants. */
    double ringsFoundAtPeak(int among) {
        var heaviest = ranking("merchant", this::peak).subList(0, among);
        return truth.rings().keySet().stream().filter(heaviest::contains).count()
                / (double) truth.rings().size();
    }

    /** Share of the go-betweens in the plot that are among so many heaviest private people at the story's end. */
    double brokersFound(int among) {
        var ranking = ranking("person", trial::total);
        var heaviest = ranking.subList(0, Math.min(among, ranking.size()));
        return truth.brokers().stream().filter(heaviest::contains).count()
                / (double) truth.brokers().size();
    }

    /** How many of them ever crossed the line. */
    long crossed(Predicate<String> who) {
        return trial.subjects("staff").stream()
                .filter(who)
                .filter(subject -> peak(subject) >= 0)
                .count();
    }

    private double heaviest(String subject, String detector) {
        return trial.findings.values().stream()
                .filter(finding -> finding.subject().equals(subject)
                        && finding.detector().name().equals(detector))
                .mapToDouble(finding -> PER_E_FOLD * Math.log(finding.weight().eValue()))
                .max()
                .orElse(Double.NaN);
    }

    /** Every window's latest word. */
    List<String> lines() {
        return trial.findings.values().stream()
                .map(finding -> String.join(
                        "\t",
                        finding.subject(),
                        truth.insiders()
                                .getOrDefault(finding.subject(), truth.decoys().getOrDefault(finding.subject(), "-")),
                        finding.detector().name(),
                        finding.window().horizon().wireName(),
                        finding.window().start().toString().substring(0, 10),
                        String.valueOf(finding.weight().eValue()),
                        String.valueOf(finding.peers()),
                        finding.account().summary()))
                .toList();
    }

    String text() {
        var text = new StringBuilder();
        var detectors = new TreeSet<String>();
        trial.findings
                .values()
                .forEach(finding -> detectors.add(finding.detector().name()));
        for (var detector : detectors) {
            for (var horizon : Horizon.values()) {
                var innocent = mean(detector, horizon, innocents());
                var decoy = mean(detector, horizon, decoys());
                text.append(String.format(
                        Locale.ROOT,
                        "%-14s %-4s innocents' E %7.3f ± %6.3f (%d windows); decoys' %8.2f; insiders %+5.1f dB%n",
                        detector,
                        horizon.wireName(),
                        innocent.mean(),
                        innocent.margin(),
                        innocent.windows(),
                        decoy.mean(),
                        meanDecibans(detector, horizon, truth.insiders()::containsKey)));
            }
        }
        var ranking = ranking();
        for (var insider : new TreeMap<>(truth.insiders()).entrySet()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s rank %3d total %6.1f peak %6.1f %s",
                    insider.getValue(),
                    1 + ranking.indexOf(insider.getKey()),
                    trial.total(insider.getKey()),
                    peak(insider.getKey()),
                    families(insider.getKey())));
            for (var detector : detectors.stream()
                    .filter(name -> !name.startsWith("review"))
                    .toList()) {
                text.append(String.format(Locale.ROOT, " %s %.0f", detector, heaviest(insider.getKey(), detector)));
            }
            text.append('\n');
        }
        rings(text);
        brokers(text);
        hired(text);
        for (var subject : ranking.stream()
                .filter(subject -> !truth.insiders().containsKey(subject))
                .limit(8)
                .toList()) {
            text.append(String.format(
                    Locale.ROOT,
                    "not guilty: rank %3d total %6.1f %-18s %s%n",
                    1 + ranking.indexOf(subject),
                    trial.total(subject),
                    truth.decoys().getOrDefault(subject, "-"),
                    families(subject)));
        }
        return text.append(summary()).toString();
    }

    /** Merchants for whom a ring wrote, and how they stand among all merchants at the story's end and at their peaks. */
    private void rings(StringBuilder text) {
        var ranking = ranking("merchant", trial::total);
        var peaks = ranking("merchant", this::peak);
        for (var ring : new TreeMap<>(truth.rings()).entrySet()) {
            var merchant = ring.getKey();
            text.append(String.format(
                    Locale.ROOT,
                    "ring's merchant, %3d reviews rank %4d of %d total %6.1f; at peak rank %4d %6.1f",
                    ring.getValue(),
                    1 + ranking.indexOf(merchant),
                    ranking.size(),
                    trial.total(merchant),
                    1 + peaks.indexOf(merchant),
                    peak(merchant)));
            for (var detector :
                    List.of("review-burst", "review-rating", "review-lockstep", "review-text", "review-device")) {
                text.append(String.format(Locale.ROOT, " %s %.0f", detector, heaviest(merchant, detector)));
            }
            text.append('\n');
        }
    }

    /** Go-betweens, and how they stand among all. */
    private void brokers(StringBuilder text) {
        var ranking = ranking("person", trial::total);
        for (var broker : truth.brokers()) {
            text.append(String.format(
                    Locale.ROOT,
                    "go-between rank %3d of %d total %6.1f; go-between %.0f%n",
                    1 + ranking.indexOf(broker),
                    ranking.size(),
                    trial.total(broker),
                    heaviest(broker, "go-between")));
        }
    }

    /** Reviewers who were heaviest at their peaks, and how many of them are a ring's. */
    private void hired(StringBuilder text) {
        var peaks = ranking("reviewer", this::peak);
        for (int among : new int[] {20, 100, 400}) {
            long hired =
                    peaks.stream().limit(among).filter(truth.hired()::contains).count();
            text.append(String.format(
                    Locale.ROOT,
                    "reviewers: of the heaviest %d of %d, %d are a ring's; the last of them stood at %.1f%n",
                    among,
                    peaks.size(),
                    hired,
                    peaks.isEmpty() ? -40 : peak(peaks.get(Math.min(among, peaks.size()) - 1))));
        }
    }

    private double peak(String subject) {
        return trial.books().peak(subject);
    }

    private Map<String, Integer> families(String subject) {
        var shown = new TreeMap<String, Integer>();
        trial.families(subject).forEach((family, milli) -> shown.put(family.wireName(), milli / 1000));
        return shown;
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "insiders %d, among the heaviest 10: %d, 20: %d (at their peaks 20: %d); average precision %.2f; over the line: insiders %d, decoys %d of %d, other innocents %d of %d%n",
                truth.insiders().size(),
                found(10),
                found(20),
                foundAtPeak(20),
                averagePrecision(),
                crossed(truth.insiders()::containsKey),
                crossed(decoys()),
                truth.decoys().size(),
                crossed(innocents()),
                trial.subjects("staff").stream().filter(innocents()).count());
    }
}

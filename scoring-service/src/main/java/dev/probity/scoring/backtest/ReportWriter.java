package dev.probity.scoring.backtest;

import dev.probity.scoring.backtest.BackTest.Raised;
import dev.probity.scoring.backtest.Report.Day;
import dev.probity.scoring.backtest.Report.Difference;
import dev.probity.scoring.backtest.Report.Precision;
import dev.probity.scoring.backtest.Report.Raisings;
import dev.probity.scoring.backtest.Report.Sample;
import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.risk.Disposition.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what a draft raised. Pure. */
final class ReportWriter {
    private static final int SAMPLES = 20;

    /** Standard normal quantile of a 95 % interval. */
    private static final double Z = 1.959963984540054;

    private static final List<String> NOT_COVERED = List.of(
            "detectors, rules and peers are not run again: the draft weighs what they found then",
            "a finding is known as it was published, so that a bill may differ by less than the publish step from what it was",
            "what the policy of the time kept out cannot be put back, so that only stricter policies show in full",
            "bets that are not named stay as they were bet then; outcomes under the draft would have taught others",
            "only alerts that somebody looked at have an outcome: the precision of alerts that were not raised then is unknown");

    private ReportWriter() {}

    static Report write(Draft draft, Map<Episode, Raised> raised, Ledger ledger, Past past, @Nullable RuleTrial trial) {
        var now = new TreeMap<Episode, Instant>();
        raised.forEach((episode, one) -> {
            if (draft.span().counts(one.at())) {
                now.put(episode, one.at());
            }
        });
        var then = new TreeMap<>(ledger.alertedThen());
        then.values().removeIf(at -> !draft.span().counts(at));
        int both = (int) now.keySet().stream().filter(then::containsKey).count();
        return new Report(
                raisings(now, ledger.outcomes()),
                raisings(then, ledger.outcomes()),
                new Difference(both, now.size() - both, then.size() - both),
                samples(now, then, raised),
                trial == null ? null : trial.report(ledger.lastOutcomes()),
                trial == null
                        ? NOT_COVERED
                        : Stream.concat(NOT_COVERED.stream(), trial.notCovered().stream())
                                .toList(),
                past.input());
    }

    private static Raisings raisings(Map<Episode, Instant> alerts, Map<Episode, Outcome> outcomes) {
        var days = new TreeMap<LocalDate, Integer>();
        alerts.values().forEach(at -> days.merge(LocalDate.ofInstant(at, ZoneOffset.UTC), 1, Integer::sum));
        return new Raisings(
                alerts.size(),
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                precision(alerts, outcomes));
    }

    private static Precision precision(Map<Episode, Instant> alerts, Map<Episode, Outcome> outcomes) {
        var known = alerts.keySet().stream()
                .map(outcomes::get)
                .filter(Objects::nonNull)
                .toList();
        return precision(known, alerts.size());
    }

    /**
     * @param known outcomes
     * @param all how many might have one
     */
    static Precision precision(List<Outcome> known, int all) {
        int confirmed = 0;
        int cleared = 0;
        int insufficient = 0;
        int unjudged = all - known.size();
        for (var outcome : known) {
            switch (outcome) {
                case CONFIRMED -> confirmed++;
                case FALSE_ALARM, AUTHORISED -> cleared++;
                case INSUFFICIENT -> insufficient++;
            }
        }
        int judged = confirmed + cleared;
        double share = judged == 0 ? 0 : (double) confirmed / judged;
        double middle = judged == 0 ? 0.5 : (share + Z * Z / (2 * judged)) / (1 + Z * Z / judged);
        double half = judged == 0
                ? 0.5
                : Z * Math.sqrt(share * (1 - share) / judged + Z * Z / (4.0 * judged * judged)) / (1 + Z * Z / judged);
        return new Precision(
                confirmed,
                cleared,
                insufficient,
                unjudged,
                share,
                Math.max(0, middle - half),
                Math.min(1, middle + half));
    }

    private static List<Sample> samples(
            Map<Episode, Instant> now, Map<Episode, Instant> then, Map<Episode, Raised> raised) {
        return raised.entrySet().stream()
                .filter(entry -> now.containsKey(entry.getKey()))
                .map(entry -> sample(entry.getKey(), entry.getValue(), then.containsKey(entry.getKey())))
                .sorted(Comparator.comparing(Sample::raisedThen)
                        .thenComparing(Comparator.comparingDouble(Sample::totalDecibans)
                                .reversed())
                        .thenComparing(Sample::subject)
                        .thenComparingInt(Sample::episode))
                .limit(SAMPLES)
                .toList();
    }

    private static Sample sample(Episode episode, Raised raised, boolean then) {
        return new Sample(
                episode.subject(),
                episode.number(),
                raised.at(),
                Decibans.shown(raised.alert().bill().total()).doubleValue(),
                then,
                raised.alert().summary());
    }
}

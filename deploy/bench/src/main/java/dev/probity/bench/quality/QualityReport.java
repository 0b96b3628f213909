package dev.probity.bench.quality;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report in words and tables. */
final class QualityReport {
    private static final String SHARE = "%.2f";
    private static final double BASELINES_TIMES = 3;

    private final QualityFigures figures;
    private final Machine machine;
    private final String takenAt;
    private final PromiseReport promise;

    QualityReport(QualityFigures figures, Machine machine, String takenAt) {
        this.figures = figures;
        this.machine = machine;
        this.takenAt = takenAt;
        promise = new PromiseReport(figures);
    }

    String markdown() {
        return String.join(
                "\n",
                head(),
                "## At the alert budget\n",
                detection(figures.contenders(), figures.budget()),
                "With ten times the budget:\n",
                detection(figures.generous(), QualityFigures.GENEROUS * figures.budget()),
                Pictures.shown("precision-recall.svg"),
                Pictures.shown("latency.svg"),
                kinds(),
                "## Brokers and merchants\n",
                others(),
                "## Innocence\n",
                promise.innocence(),
                "## What each detector is worth\n",
                promise.power(),
                "## Reliability\n",
                promise.reliability(),
                "## Fairness\n",
                promise.fairness(),
                "## Held against the aims\n",
                aims());
    }

    private String head() {
        var first = figures.stories().isEmpty()
                ? figures.innocent().getFirst()
                : figures.stories().getFirst();
        var plan = first.done().plan();
        long events = figures.stories().stream()
                        .mapToLong(story -> story.done().events())
                        .sum()
                + figures.innocent().stream()
                        .mapToLong(story -> story.done().events())
                        .sum();
        double seconds = figures.stories().stream()
                        .mapToDouble(story -> story.done().seconds())
                        .sum()
                + figures.innocent().stream()
                        .mapToDouble(story -> story.done().seconds())
                        .sum();
        return String.format(
                Locale.ROOT,
                "# Measured quality, %s%n%n%s, %d cores, %s. %,d staff, %,d merchants, %d days; seeds %s with insiders (share of staff %s, hard knobs),"
                        + " seeds %s without. %,d events, heard in %,.0f s. Budget: %.3g alerts a day on staff. Intervals are 95 %%, by bootstrap over"
                        + " stories unless said otherwise.%s%n",
                takenAt,
                machine.cpu(),
                machine.cores(),
                machine.java(),
                plan.staff(),
                plan.merchants(),
                plan.days(),
                seeds(figures.stories()),
                plan.insiderRate(),
                seeds(figures.innocent()),
                events,
                seconds,
                figures.budget(),
                plan.settings().isEmpty() ? "" : " Settings: `" + String.join(" ", plan.settings()) + "`.");
    }

    private static String seeds(List<Heard> stories) {
        return stories.isEmpty()
                ? "none"
                : stories.stream()
                        .map(story -> String.valueOf(story.done().plan().seed()))
                        .collect(Collectors.joining(", "));
    }

    private static String detection(List<Contender> contenders, double budget) {
        var table = new Table(
                String.format(Locale.ROOT, "%.3g alerts a day", budget),
                "alerts",
                "right",
                "precision",
                "recall",
                "within 30 days",
                "average precision",
                "days to alert: median",
                "90 %",
                "acts: median",
                "90 %",
                "on decoys");
        for (var contender : contenders) {
            table.row(
                    contender.name(),
                    "%,d".formatted(contender.alerts()),
                    "%,d of %,d".formatted(contender.right(), contender.insiders()),
                    contender.precision().text(SHARE),
                    contender.recall().text(SHARE),
                    contender.recallWithinAMonth().text(SHARE),
                    contender.averagePrecision().text(SHARE),
                    contender.quantile(0.5, Outcome.Catch::days).text("%.0f"),
                    contender.quantile(0.9, Outcome.Catch::days).text("%.0f"),
                    contender.quantile(0.5, Outcome.Catch::acts).text("%.0f"),
                    contender.quantile(0.9, Outcome.Catch::acts).text("%.0f"),
                    contender.onDecoys().text(SHARE));
        }
        return table.toString();
    }

    private String kinds() {
        var table = new Table("recall by kind", "insiders", "at the budget", "at ten times the budget");
        var tight = figures.probity();
        var loose = figures.generous().getFirst();
        for (var kind : figures.kinds()) {
            long count = figures.stories().stream()
                    .flatMap(story -> story.told().insiders().values().stream())
                    .filter(insider -> insider.kind().equals(kind))
                    .count();
            table.row(
                    kind,
                    String.valueOf(count),
                    tight.recall(insider -> insider.kind().equals(kind)).text(SHARE),
                    loose.recall(insider -> insider.kind().equals(kind)).text(SHARE));
        }
        return table + "\n" + Pictures.shown("kinds.svg") + "\n" + Pictures.shown("decoys.svg");
    }

    private String others() {
        var table = new Table(
                "", "F1 at the line", "F1 at the floor (−30 dB)", "best F1 of any threshold", "average precision");
        Map.of("person", "brokers", "merchant", "merchants").entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(kind -> table.row(
                        kind.getValue(),
                        f1(kind.getKey(), 0).text(SHARE),
                        f1(kind.getKey(), QualityFigures.FLOOR).text(SHARE),
                        mean(story -> Ranking.bestF1(bills(story, kind.getKey()), guilty(story, kind.getKey())))
                                .text(SHARE),
                        mean(story -> Ranking.averagePrecision(
                                        bills(story, kind.getKey()), guilty(story, kind.getKey())))
                                .text(SHARE)));
        return table
                + "\nMerchants are a go-between's clients. The best of any threshold is what is possible, not what is reached.\n";
    }

    private Estimate f1(String kind, double threshold) {
        return mean(story -> Ranking.f1(bills(story, kind), guilty(story, kind), threshold));
    }

    private Estimate mean(java.util.function.ToDoubleFunction<Heard> figure) {
        return Bootstrap.mean(
                figures.stories().stream().map(figure::applyAsDouble).toList());
    }

    private static Map<String, Double> bills(Heard story, String kind) {
        return Heard.of(story.bills(), kind);
    }

    private static java.util.Set<String> guilty(Heard story, String kind) {
        return kind.equals("person") ? story.told().brokers() : story.told().merchants();
    }

    private String aims() {
        var probity = figures.probity();
        double best = figures.contenders().stream()
                .skip(1)
                .mapToDouble(contender -> contender.averagePrecision().value())
                .max()
                .orElse(Double.NaN);
        var table = new Table("aim", "found", "");
        aim(
                table,
                "average precision at least 3 × the best baseline's",
                probity.averagePrecision().value() / best,
                BASELINES_TIMES);
        aim(
                table,
                "recall within 30 days at least 0.8",
                probity.recallWithinAMonth().value(),
                0.8);
        aim(table, "precision at least 0.5", probity.precision().value(), 0.5);
        aim(table, "broker F1 at least 0.8", f1("person", 0).value(), 0.8);
        double decoys = probity.onDecoys().value();
        table.row(
                "at most 0.1 of alerts on decoys",
                new Estimate(decoys, Double.NaN, Double.NaN).text(SHARE),
                Double.isFinite(decoys) && decoys <= 0.1 ? "reached" : "not reached");
        return table.toString();
    }

    private static void aim(Table table, String aim, double found, double wanted) {
        table.row(
                aim,
                new Estimate(found, Double.NaN, Double.NaN).text(SHARE),
                found >= wanted ? "reached" : "not reached");
    }
}

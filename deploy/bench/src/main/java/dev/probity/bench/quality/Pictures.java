package dev.probity.bench.quality;

import dev.probity.bench.chart.IntervalChart;
import dev.probity.bench.chart.IntervalChart.Row;
import dev.probity.bench.chart.LineChart;
import dev.probity.bench.chart.LineChart.Curve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The report's pictures. */
final class Pictures {
    private static final Map<String, String> NAMES = Map.of(
            "precision-recall.svg", "Precision and recall",
            "latency.svg", "How soon insiders are found",
            "kinds.svg", "Recall by kind",
            "decoys.svg", "Alerts on decoys",
            "power.svg", "What each detector is worth",
            "reliability.svg", "Reliability",
            "innocence.svg", "Mean e-values where nobody does wrong",
            "fairness.svg", "Fairness");

    private final QualityFigures figures;

    Pictures(QualityFigures figures) {
        this.figures = figures;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("precision-recall.svg"), precisionAndRecall());
        Files.writeString(folder.resolve("latency.svg"), latency());
        Files.writeString(folder.resolve("kinds.svg"), kinds());
        Files.writeString(folder.resolve("decoys.svg"), decoys());
        Files.writeString(folder.resolve("power.svg"), power());
        Files.writeString(folder.resolve("reliability.svg"), reliability());
        Files.writeString(folder.resolve("innocence.svg"), innocence());
        Files.writeString(folder.resolve("fairness.svg"), fairness());
    }

    private String precisionAndRecall() {
        var curves = Contender.NAMES.stream().map(this::curve).toList();
        return new LineChart("Precision and recall over all stories", "recall", "precision", 1, 1, curves).svg();
    }

    /** All stories in one ranking, as one desk would see them. */
    private Curve curve(String name) {
        var peaks = new TreeMap<String, Double>();
        Set<String> guilty = new TreeSet<>();
        for (var story : figures.stories()) {
            var prefix = story.done().plan().name() + " ";
            story.peaks(name).forEach((subject, score) -> peaks.put(prefix + subject, score));
            story.told().insiders().keySet().forEach(subject -> guilty.add(prefix + subject));
        }
        return new Curve(
                name,
                false,
                Ranking.curve(peaks, guilty).stream()
                        .flatMapToDouble(point -> DoubleStream.of(point.recall(), point.precision()))
                        .toArray());
    }

    private String latency() {
        double longest = figures.stories().getFirst().done().plan().days();
        var curves = figures.contenders().stream()
                .map(contender -> new Curve(contender.name(), false, steps(contender, longest)))
                .toList();
        return new LineChart(
                        "How soon insiders are found",
                        "days since the first act",
                        "share of all insiders",
                        longest,
                        1,
                        curves)
                .svg();
    }

    private static double[] steps(Contender contender, double longest) {
        var points = new ArrayList<Double>(List.of(0.0, 0.0));
        double found = 0;
        for (double days : contender.daysToAlert()) {
            points.addAll(List.of(days, found / contender.insiders(), days, (found + 1) / contender.insiders()));
            found++;
        }
        points.addAll(List.of(longest, found / contender.insiders()));
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Row row(String name, Estimate estimate) {
        return new Row(name, estimate.value(), estimate.low(), estimate.high());
    }

    private String kinds() {
        var probity = figures.probity();
        var rows = Stream.concat(
                        figures.kinds().stream()
                                .map(kind -> row(
                                        kind,
                                        probity.recall(insider -> insider.kind().equals(kind)))),
                        Stream.of(
                                row("slow", probity.recall(Told.Insider::slow)),
                                row("not slow", probity.recall(insider -> !insider.slow()))))
                .toList();
        return new IntervalChart("Probity: recall at the budget, by kind", "recall", Double.NaN, rows).svg();
    }

    private String decoys() {
        var alerts = new TreeMap<String, Integer>();
        figures.stories()
                .forEach(story -> story.told().decoys().values().forEach(decoy -> alerts.putIfAbsent(decoy, 0)));
        figures.probity()
                .outcomes()
                .forEach(outcome -> outcome.decoys().forEach((decoy, n) -> alerts.merge(decoy, n, Integer::sum)));
        var rows = alerts.entrySet().stream()
                .map(decoy -> row(
                        decoy.getKey(),
                        Estimate.share(decoy.getValue(), figures.probity().alerts())))
                .toList();
        return new IntervalChart("Probity: alerts on decoys", "share of alerts", Double.NaN, rows).svg();
    }

    private String power() {
        var rows = figures.power().entrySet().stream()
                .map(worth -> row(worth.getKey(), worth.getValue().averagePrecision()))
                .toList();
        return new IntervalChart("What each detector is worth", "average precision lost without it", Double.NaN, rows)
                .svg();
    }

    private String reliability() {
        var points = figures.reliability().stream()
                .flatMapToDouble(bin -> DoubleStream.of(bin.said(), bin.seen().value()))
                .toArray();
        return new LineChart(
                        "Whether bills mean what they say",
                        "probability that the bill gives, at the story's base rate",
                        "share who sell",
                        1,
                        1,
                        List.of(
                                new Curve("people, in bins of their bills", true, points),
                                new Curve("if bills were exact", false, new double[] {0, 0, 1, 1})))
                .svg();
    }

    private String innocence() {
        var rows = figures.innocence().means().entrySet().stream()
                .map(mean -> row(mean.getKey(), mean.getValue().mean()))
                .toList();
        return new IntervalChart("Where nobody does wrong: mean e-value, at most 1", "mean e-value", 1, rows).svg();
    }

    private String fairness() {
        var rows = figures.fairness().stream()
                .map(group -> row(group.grouping() + " " + group.group(), group.read()))
                .toList();
        return new IntervalChart(
                        "Innocent people whose bill ever reached the floor", "share, by group", Double.NaN, rows)
                .svg();
    }

    /** A picture as a Markdown page beside it shows it. */
    static String shown(String name) {
        return "![" + NAMES.get(name) + "](" + name + ")\n";
    }
}

package dev.probity.bench.real;

import dev.probity.bench.chart.IntervalChart;
import dev.probity.bench.chart.IntervalChart.Row;
import dev.probity.bench.chart.LineChart;
import dev.probity.bench.chart.LineChart.Curve;
import dev.probity.bench.real.CloudTrailDay.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The report's pictures. */
record RealPictures(RealFigures figures) {
    private static final double AIM = 65;
    private static final int LOOKED_AT = 250;
    private static final int STEP = 10;
    private static final int TICK = 5;

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("nab.svg"), nab());
        Files.writeString(folder.resolve("cloudtrail.svg"), cloudTrail());
    }

    private String nab() {
        var own = figures.nab().score();
        var rows = new ArrayList<Row>();
        rows.add(new Row("Probity", own.value(), own.low(), own.high()));
        figures.others().forEach(one -> rows.add(new Row(one.getKey(), one.getValue(), Double.NaN, Double.NaN)));
        return new IntervalChart("Numenta Anomaly Benchmark", "standard profile; the line is the aim", AIM, rows).svg();
    }

    private String cloudTrail() {
        var day = figures.cloudTrail();
        var curves = new ArrayList<>(Arrays.stream(Order.values())
                .map(order -> new Curve(
                        order.words,
                        false,
                        IntStream.rangeClosed(0, LOOKED_AT)
                                .mapToObj(budget -> day.within(budget, order))
                                .flatMapToDouble(found -> DoubleStream.of(found.shown(), found.found()))
                                .toArray()))
                .toList());
        curves.add(new Curve(
                "by chance",
                false,
                IntStream.rangeClosed(0, LOOKED_AT / STEP)
                        .map(step -> STEP * step)
                        .mapToObj(budget -> new double[] {budget, day.byChance(budget)})
                        .flatMapToDouble(Arrays::stream)
                        .toArray()));
        return new LineChart(
                        "Attack runs found in a day of CloudTrail",
                        "records looked at",
                        "runs",
                        LOOKED_AT,
                        TICK * Math.ceilDiv(day.attackRuns(), TICK),
                        curves)
                .svg();
    }
}

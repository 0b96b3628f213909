package dev.probity.bench.chart;

import java.util.List;
import java.util.Locale;

/**
 * Figures with their intervals, one a line.
 *
 * @param title what it shows
 * @param across what is counted
 * @param mark where a line across all of them stands, such as a promise; not a number for none
 * @param rows the figures
 */
public record IntervalChart(String title, String across, double mark, List<Row> rows) {
    private static final int LEFT = 230;
    private static final int TOP = 44;
    private static final int WIDE = 380;
    private static final int ROW = 22;
    private static final int TICKS = 4;

    /**
     * A figure.
     *
     * @param name what of
     * @param value the figure
     * @param low lower end of its interval; not a number for none
     * @param high upper end
     */
    public record Row(String name, double value, double low, double high) {
        double most() {
            return Double.isFinite(high) ? Math.max(high, value) : value;
        }

        double least() {
            return Double.isFinite(low) ? Math.min(low, value) : value;
        }
    }

    /** The picture as SVG; figures that are none are left out. */
    public String svg() {
        var shown = rows.stream().filter(row -> Double.isFinite(row.value())).toList();
        double most = shown.stream().mapToDouble(Row::most).max().orElse(1);
        double least = Math.min(0, shown.stream().mapToDouble(Row::least).min().orElse(0));
        double end = Math.max(Double.isFinite(mark) ? Math.max(mark, most) : most, least + 1e-9);
        int bottom = TOP + ROW * shown.size() + 6;
        var svg = new Svg(LEFT + WIDE + 70, bottom + 44, title);
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = least + (end - least) * tick / TICKS;
            double x = x(value, least, end);
            svg.line("g", x, TOP, x, bottom);
            svg.write("n", "middle", x, bottom + 15, String.format(Locale.ROOT, "%.3g", value));
        }
        svg.write("", "middle", LEFT + WIDE / 2.0, bottom + 33, across);
        if (Double.isFinite(mark)) {
            svg.stroke(Palette.ORANGE.colour, x(mark, least, end), TOP, x(mark, least, end), bottom);
        }
        for (int i = 0; i < shown.size(); i++) {
            draw(svg, shown.get(i), TOP + ROW * i + ROW / 2.0 + 4, least, end);
        }
        return svg.finished();
    }

    private static void draw(Svg svg, Row row, double y, double least, double end) {
        svg.write("", "end", LEFT - 10, y + 4, row.name());
        if (Double.isFinite(row.low()) && Double.isFinite(row.high())) {
            svg.stroke(Palette.BLUE.colour, x(row.low(), least, end), y, x(row.high(), least, end), y);
        }
        svg.dot(Palette.BLUE.colour, x(row.value(), least, end), y);
        svg.write("n", "start", x(row.most(), least, end) + 8, y + 4, String.format(Locale.ROOT, "%.3g", row.value()));
    }

    private static double x(double value, double least, double end) {
        return LEFT + WIDE * (value - least) / (end - least);
    }
}

package dev.probity.bench.chart;

import java.util.List;
import java.util.Locale;

/**
 * Curves over two axes that start at nought.
 *
 * @param title what it shows
 * @param across what the axis to the right counts
 * @param up what the axis upwards counts
 * @param width where the axis to the right ends
 * @param height where the axis upwards ends
 * @param curves what is drawn
 */
public record LineChart(String title, String across, String up, double width, double height, List<Curve> curves) {
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int WIDE = 460;
    private static final int HIGH = 300;
    private static final int LEGEND = 20;
    private static final int TICKS = 5;

    /**
     * A curve, or loose points.
     *
     * @param name how it is called
     * @param loose whether its points are not joined
     * @param points x and y in turn
     */
    public record Curve(String name, boolean loose, double[] points) {}

    /** The picture as SVG. */
    public String svg() {
        int height = TOP + HIGH + 60 + LEGEND * curves.size();
        var svg = new Svg(LEFT + WIDE + 40, height, title);
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            svg.line("g", LEFT, y(share * this.height), LEFT + WIDE, y(share * this.height));
            svg.line("g", x(share * width), TOP, x(share * width), TOP + HIGH);
            svg.write("n", "end", LEFT - 6, y(share * this.height) + 4, number(share * this.height));
            svg.write("n", "middle", x(share * width), TOP + HIGH + 16, number(share * width));
        }
        svg.write("", "middle", LEFT + WIDE / 2.0, TOP + HIGH + 34, across);
        svg.write("", "start", 12, TOP - 6, up);
        for (int i = 0; i < curves.size(); i++) {
            draw(svg, curves.get(i), Palette.at(i), TOP + HIGH + 56 + LEGEND * i);
        }
        return svg.finished();
    }

    private void draw(Svg svg, Curve curve, Palette palette, int legend) {
        double[] at = curve.points().clone();
        for (int i = 0; i < at.length; i += 2) {
            at[i] = x(at[i]);
            at[i + 1] = y(at[i + 1]);
            if (curve.loose()) {
                svg.dot(palette.colour, at[i], at[i + 1]);
            }
        }
        if (!curve.loose()) {
            svg.path(palette.colour, palette.dashes, at);
        }
        svg.path(palette.colour, palette.dashes, new double[] {LEFT, legend - 4, LEFT + 30, legend - 4});
        svg.write("", "start", LEFT + 38, legend, curve.name());
    }

    private double x(double value) {
        return LEFT + WIDE * Math.min(1, value / width);
    }

    private double y(double value) {
        return TOP + HIGH * (1 - Math.min(1, value / height));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}

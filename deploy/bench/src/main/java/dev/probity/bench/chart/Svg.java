package dev.probity.bench.chart;

import java.util.Locale;

/** A picture being drawn; colours follow whether the reader's screen is light or dark. */
final class Svg {
    private static final String STYLE =
            "text{font:12px system-ui,sans-serif;fill:#222}.t{font-size:15px;font-weight:600}"
                    + ".g{stroke:#ccc;stroke-width:1}.a{stroke:#666;stroke-width:1}.n{font-size:11px;fill:#555}"
                    + "@media(prefers-color-scheme:dark){text{fill:#eee}.n{fill:#bbb}.g{stroke:#444}.a{stroke:#999}}";

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
                width, height, width, height);
        add("<title>%s</title><style>%s</style>%n", escaped(title), STYLE);
        add("<text class=\"t\" x=\"12\" y=\"22\">%s</text>%n", escaped(title));
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", style, x1, y1, x2, y2);
    }

    /** A coloured stroke, with round ends. */
    void stroke(String colour, double x1, double y1, double x2, double y2) {
        add(
                "<line stroke=\"%s\" stroke-width=\"2\" stroke-linecap=\"round\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                colour, x1, y1, x2, y2);
    }

    void dot(String colour, double x, double y) {
        add("<circle fill=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", colour, x, y);
    }

    /** @param points x and y in turn */
    void path(String colour, String dashes, double[] points) {
        add(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" points=\"",
                colour, dashes);
        for (int i = 0; i < points.length; i += 2) {
            add("%.1f,%.1f ", points[i], points[i + 1]);
        }
        add("\"/>%n");
    }

    /** @param anchor start, middle or end */
    void write(String style, String anchor, double x, double y, String words) {
        add(
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                style, anchor, x, y, escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    String finished() {
        return text + "</svg>\n";
    }
}

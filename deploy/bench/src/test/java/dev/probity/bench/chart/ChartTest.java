package dev.probity.bench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {
    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void aLineChartIsAPictureWithItsCurvesAndTheirNames() throws Exception {
        var svg = new LineChart(
                        "P & R",
                        "recall",
                        "precision",
                        1,
                        1,
                        List.of(
                                new LineChart.Curve("ours", false, new double[] {0, 1, 1, 0}),
                                new LineChart.Curve("people", true, new double[] {0.5, 0.5})))
                .svg();
        var picture = parsed(svg);
        assertEquals(3, picture.getElementsByTagName("polyline").getLength(), "a curve, and two in the legend");
        assertEquals(1, picture.getElementsByTagName("circle").getLength());
        assertTrue(svg.contains(">ours<") && svg.contains("P &amp; R"));
    }

    @Test
    void anIntervalChartLeavesOutWhatHasNoFigure() throws Exception {
        var svg = new IntervalChart(
                        "Mean",
                        "e-value",
                        1,
                        List.of(
                                new IntervalChart.Row("purpose", 0.9, 0.8, 1.1),
                                new IntervalChart.Row("silent", Double.NaN, Double.NaN, Double.NaN)))
                .svg();
        assertEquals(1, parsed(svg).getElementsByTagName("circle").getLength());
        assertFalse(svg.contains("silent") || svg.contains("NaN"));
    }

    @Test
    void aChartOfNothingIsStillAPicture() throws Exception {
        parsed(new IntervalChart("None", "share", Double.NaN, List.of()).svg());
        parsed(new LineChart("None", "x", "y", 1, 1, List.of()).svg());
    }
}

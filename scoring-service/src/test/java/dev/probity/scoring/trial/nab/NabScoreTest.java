package dev.probity.scoring.trial.nab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The benchmark's arithmetic at its known ends. */
class NabScoreTest {
    private static final int LENGTH = 1000;
    private final NabSeries series = new NabSeries(
            "one",
            LongStream.range(0, LENGTH).map(i -> 300 * i).toArray(),
            new double[LENGTH],
            List.of(new NabSeries.Window(400, 449), new NabSeries.Window(800, 849)));

    private double score(int... alarms) {
        var strengths = new double[LENGTH];
        for (int alarm : alarms) {
            strengths[alarm] = 1;
        }
        return NabScore.best(List.of(series), List.of(strengths)).score();
    }

    @Test
    void silenceIsNothingAndTheFirstPointOfEachWindowIsPerfect() {
        assertEquals(0, score());
        assertEquals(100, score(400, 800), 1e-9);
        assertEquals(50, score(400), 1e-9);
    }

    @Test
    void lateIsLessAndMoreAlarmsInAWindowChangeNothing() {
        assertTrue(score(440, 800) < score(420, 800));
        assertEquals(score(420, 800), score(420, 430, 449, 800), 1e-9);
    }

    @Test
    void falseAlarmsCostTheMoreTheFartherTheyAreFromAWindow() {
        assertEquals(100 - 100 * 0.11 / 4, score(200, 400, 800), 1e-9, "before any window");
        assertTrue(score(400, 455, 800) > score(400, 700, 800));
        assertEquals(0, score(200, 210), "no threshold is better than a bad one");
    }

    @Test
    void whatComesInTheProbationIsNotScored() {
        assertEquals(150, series.probation());
        assertEquals(100, score(10, 20, 30, 400, 800), 1e-9);
        assertEquals(288, series.pointsADay());
    }

    /** Within a span only what is stronger than all before it is said. */
    @Test
    void oneWordASpan() {
        var scores = new double[] {1, 3, 2, 3, 4, 1, 1, 1, 2, 1};
        assertArrayEquals(new double[] {1, 3, 0, 0, 4, 0, 0, 0, 2, 0}, SeriesWatch.said(scores, 3));
        assertArrayEquals(scores, SeriesWatch.said(scores, 0));
    }
}

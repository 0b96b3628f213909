package dev.probity.scoring.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A series is judged by the days before, as a group is. */
class SeriesDaysTest {
    private static final int A_DAY = 100;
    private final SeriesDays days = SeriesDays.usual();

    private static double[] steady() {
        return IntStream.range(0, 10 * A_DAY).mapToDouble(i -> 50 + i % 7).toArray();
    }

    @Test
    void valueFarFromAllBeforeIsTheMostUnlike() {
        var values = steady();
        values[850] = 500;
        var scores = days.scores("one", values, A_DAY);
        double most = Arrays.stream(scores).max().orElseThrow();
        assertEquals(scores[850], most);
        assertTrue(most > 1.5, () -> String.valueOf(most));
    }

    @Test
    void nothingIsSaidBeforeThereAreEnoughDays() {
        var scores = days.scores("one", steady(), A_DAY);
        assertTrue(Arrays.stream(scores, 0, 200).allMatch(score -> score == 0));
        assertTrue(Arrays.stream(scores, 200, 1_000).allMatch(score -> score > 0));
    }

    @Test
    void whatComesLaterChangesNothingBefore() {
        var values = steady();
        var before = days.scores("one", values, A_DAY);
        Arrays.fill(values, 700, values.length, 9_000);
        var after = days.scores("one", values, A_DAY);
        assertArrayEquals(Arrays.copyOf(before, 700), Arrays.copyOf(after, 700));
    }
}

package dev.probity.scoring.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where counts end that are usual. */
class CountsTest {
    @ParameterizedTest
    @CsvSource({"0.05, 0.5, 0.95", "0.4, 1.5, 0.05", "12, 3, 0.95", "950, 4, 0.5", "950, 40, 0.999"})
    void aQuantileIsTheSmallestCountThatIsSeldomExceeded(double mean, double shape, double share) {
        var counts = new Counts(mean, shape);
        long quantile = counts.quantile(share);
        assertTrue(counts.tail(quantile + 1) <= 1 - share, "exceeded too often: " + quantile);
        assertTrue(quantile == 0 || counts.tail(quantile) > 1 - share, "a smaller one would do: " + quantile);
    }

    @Test
    void whoHardlyEverCountsHasNoneAsTheUsual() {
        assertEquals(0, new Counts(0.01, 1).quantile(0.95));
    }

    @Test
    void aShareOfAllHasNoQuantile() {
        assertThrows(IllegalArgumentException.class, () -> new Counts(1, 1).quantile(1));
    }
}

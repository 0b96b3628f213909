package dev.probity.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void oddNumberOfFiguresHasItsMiddleOneAsMedian() {
        assertEquals(new Spread(1, 2, 9), Spread.of(List.of(9.0, 1.0, 2.0)));
    }

    @Test
    void evenNumberOfFiguresHasTheMeanOfTheMiddleTwo() {
        assertEquals(new Spread(1, 2.5, 9), Spread.of(List.of(9.0, 1.0, 2.0, 3.0)));
    }

    @Test
    void noFigureIsNoSpread() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }

    @Property
    void medianLiesBetween(@ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1e9) Double> figures) {
        Spread spread = Spread.of(figures);
        assertTrue(spread.min() <= spread.median() && spread.median() <= spread.max());
        assertTrue(figures.contains(spread.min()) && figures.contains(spread.max()));
    }
}

package dev.probity.bench.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.bench.scoring.Drain.Look;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTurnTest {
    /** 900 events in three seconds; the last third costs twice as much as the second. */
    private static List<Look> looks() {
        var looks = new ArrayList<Look>();
        double cpu = 1;
        for (int i = 0; i <= 9; i++) {
            looks.add(new Look(10 + i / 3.0, 100L * i, cpu, 2 + i * 0.01, 50 + i * 0.2, 1000 + i % 4));
            cpu += i >= 6 ? 0.02 : 0.01;
        }
        return looks;
    }

    @Test
    void figuresAreOfWhatLiesBetweenTheFirstLookAndTheLast() {
        var turn = ScoringTurn.of("x", 1, looks());
        assertEquals(300, turn.rate(), 1e-6);
        assertEquals(900 / 0.12, turn.ratePerCpu(), 1e-6);
        assertEquals(0.09, turn.brokerCpu(), 1e-6);
        assertEquals(1.8 - 0.12 - 0.09, turn.othersCpu(), 1e-6);
        assertEquals(1003, turn.resident());
    }

    @Test
    void driftIsTheLastThirdAgainstTheSecond() {
        assertEquals(2, ScoringTurn.of("x", 1, looks()).drift(), 1e-6);
    }

    @Test
    void sizesAreReadOffInOrder() {
        assertEquals(new StateSizes(4, 2, 3, 9), StateSizes.of(9, 1, 3, 2));
        assertEquals(new StateSizes(0, 0, 0, 0), StateSizes.of());
    }
}

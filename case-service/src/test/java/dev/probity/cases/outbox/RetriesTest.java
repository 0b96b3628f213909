package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Retries RETRIES = new Retries(Duration.ofSeconds(5), Duration.ofHours(1), 15);

    @Property
    void pausesDoubleUpToTheLongestAndAreScattered(@ForAll @IntRange(min = 1, max = 14) int tried, @ForAll long seed) {
        var pause = RETRIES.after(tried, new Random(seed)).orElseThrow();
        var plain = Math.min(5_000 * Math.pow(2, tried - 1), 3_600_000);
        assertTrue(pause.toMillis() >= Math.floor(plain * 0.8) && pause.toMillis() <= Math.ceil(plain * 1.2));
    }

    @Test
    void afterTheLastTryItIsGivenUp() {
        assertEquals(Optional.empty(), RETRIES.after(15, new Random(1)));
    }

    @Test
    void withoutACountItNeverIs() {
        var stubborn = new Retries(Duration.ofSeconds(2), Duration.ofSeconds(2), 0);
        assertTrue(stubborn.after(Integer.MAX_VALUE, new Random(1)).isPresent());
    }
}

package dev.probity.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Property
    void repeatsAreWhatASetSaysWhileTheyFit(
            @ForAll @Size(max = 300) List<@AlphaChars @StringLength(max = 2) String> ids) {
        var repeats = new Repeats(300);
        var seen = new HashSet<String>();
        for (var id : ids) {
            assertEquals(!seen.add(id), repeats.seen("/s", id), id);
        }
    }

    @Test
    void theLatestAreRememberedHoweverLongTheStream() {
        var repeats = new Repeats(100);
        IntStream.range(0, 10_000).forEach(i -> assertFalse(repeats.seen("/s", "e" + i)));
        IntStream.range(9_900, 10_000).forEach(i -> assertTrue(repeats.seen("/s", "e" + i)));
        assertFalse(repeats.seen("/s", "e0"), "what is long past is forgotten, so that memory is bounded");
    }

    @Test
    void sourceAndIdAreNotRunTogether() {
        var repeats = new Repeats(10);
        assertFalse(repeats.seen("ab", "c"));
        assertFalse(repeats.seen("a", "bc"));
        assertFalse(repeats.seen("c", "ab"));
        assertTrue(repeats.seen("ab", "c"));
    }
}

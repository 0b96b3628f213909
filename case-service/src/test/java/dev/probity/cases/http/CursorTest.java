package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Property
    void comesBackAsItWasGiven(@ForAll long value, @ForAll long most, @ForAll long least) {
        var cursor = new Cursor("HEAVIEST", value, new UUID(most, least));
        assertEquals(cursor, Cursor.read(cursor.text(), "HEAVIEST"));
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertNull(Cursor.read(null, "HEAVIEST"));
        assertNull(Cursor.read("", "HEAVIEST"));
    }

    @Test
    void anotherListsCursorIsRefused() {
        var text = new Cursor("NEWEST", 1, UUID.randomUUID()).text();
        assertThrows(ProblemException.class, () -> Cursor.read(text, "HEAVIEST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA", "SEVBVklFU1Q6eDp5", "SEVBVklFU1Q6MTp5"})
    void garbageIsRefused(String text) {
        assertThrows(ProblemException.class, () -> Cursor.read(text, "HEAVIEST"));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Integer.MIN_VALUE - 1L, Integer.MAX_VALUE + 1L, 1L << 32, Long.MAX_VALUE})
    void aWeightThatNoListHasIsRefusedRatherThanCutOff(long value) {
        var cursor = new Cursor("HEAVIEST", value, UUID.randomUUID());
        assertThrows(ProblemException.class, cursor::weight);
    }

    @Test
    void theWeightsThatListsHaveAreRead() {
        for (var weight : new int[] {Integer.MIN_VALUE, -35_000, 0, Integer.MAX_VALUE}) {
            assertEquals(weight, new Cursor("HEAVIEST", weight, UUID.randomUUID()).weight());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, 100_000_000_000_000_000L})
    void aTimeThatNoListHasIsRefused(long value) {
        var cursor = new Cursor("NEWEST", value, UUID.randomUUID());
        assertThrows(ProblemException.class, cursor::time);
    }

    @Test
    void timesKeepTheirMicroseconds() {
        var time = Instant.parse("2026-11-23T11:31:00.123456Z");
        assertEquals(time, new Cursor("NEWEST", Cursor.micros(time), UUID.randomUUID()).time());
    }
}

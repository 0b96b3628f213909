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

    @Test
    void timesKeepTheirMicroseconds() {
        var time = Instant.parse("2026-11-23T11:31:00.123456Z");
        assertEquals(time, Cursor.time(Cursor.micros(time)));
    }
}

package dev.probity.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final int LONGEST = 300_000;

    record Line(String text, long number, boolean cutOff) {}

    @Property
    void linesAreThoseOfTheTextHoweverItArrives(
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String letters,
            @ForAll @IntRange(min = 1, max = 7) int step)
            throws IOException {
        var text = letters.replace('c', '\n').replace("ab", "a\r");
        List<Line> expected = new ArrayList<>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (!line.isEmpty()) {
                expected.add(new Line(line, i + 1L, false));
            }
        }
        assertEquals(expected, read(text, step));
    }

    @Test
    void aLineTooLongIsCutOffOnceAndTheNextOneIsWhole() throws IOException {
        var lines = read("a\n" + "x".repeat(2_000_000) + "\nb\n" + "y".repeat(LONGEST + 1) + "\nc", 65_536);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L), lines.stream().map(Line::number).toList());
        assertEquals(
                List.of(false, true, false, true, false),
                lines.stream().map(Line::cutOff).toList());
        assertTrue(lines.stream().allMatch(line -> line.text().length() <= LONGEST));
        assertEquals("c", lines.getLast().text());
    }

    @Test
    void aLineOfTheGreatestLengthIsTaken() throws IOException {
        assertEquals(List.of(new Line("z".repeat(LONGEST), 1, false)), read("z".repeat(LONGEST) + "\r\n", 4_096));
    }

    private static List<Line> read(String text, int step) throws IOException {
        List<Line> lines = new ArrayList<>();
        var slow = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(step, length));
            }
        };
        new LineReader(slow, LONGEST)
                .forEach((buffer, offset, length, number, cutOff) ->
                        lines.add(new Line(new String(buffer, offset, length, UTF_8), number, cutOff)));
        return lines;
    }
}

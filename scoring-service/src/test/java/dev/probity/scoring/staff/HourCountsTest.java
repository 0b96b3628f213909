package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class HourCountsTest {
    @Test
    void smallAndLargeCountsAreReadBackAsTheyWereWritten() {
        var hours = new HourCounts();
        int[] counts = {1, 254, 255, 256, 65_534};
        for (int hour = 0; hour < counts.length; hour++) {
            hours.add(0, hour, counts[hour]);
        }
        var bytes = ByteBuffer.allocate(1024);
        hours.write(bytes);
        var read = HourCounts.read(bytes.flip());
        for (int hour = 0; hour < counts.length; hour++) {
            assertEquals(counts[hour], read.count(HourCounts.hourOfWeek(0, hour)));
        }
        assertEquals(0, bytes.remaining());
    }
}

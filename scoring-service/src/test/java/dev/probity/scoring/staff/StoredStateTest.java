package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is packed tightly is read back as it was, at the edges of what the short forms hold too. */
class StoredStateTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    private static final int OPENED = OwnTickets.minute(MONDAY);

    private final ByteBuffer bytes = ByteBuffer.allocate(4096);

    @Test
    void hoursAreReadBackWhateverTheirCount() {
        var hours = new HourCounts();
        int[] counts = {1, 254, 255, 256, 65_534};
        for (int hour = 0; hour < counts.length; hour++) {
            hours.add(0, hour, counts[hour]);
        }
        hours.write(bytes);
        var read = HourCounts.read(bytes.flip());
        for (int hour = 0; hour < counts.length; hour++) {
            assertEquals(counts[hour], read.count(HourCounts.hourOfWeek(0, hour)));
        }
        assertFalse(bytes.hasRemaining());
    }

    @Test
    void daysAreReadBackHoweverFarApart() {
        var recent = new RecentDays();
        for (int day : new int[] {20_000, 20_001, 20_255, 20_510, 20_766, 40_000}) {
            recent.add(day, day % 100, day % 7);
        }
        recent.write(bytes);
        assertEquals(recent.days(), RecentDays.read(bytes.flip()).days());
        assertFalse(bytes.hasRemaining());
    }

    @Test
    void ticketsAreReadBackHoweverLongTheyLast() {
        var tickets = new OwnTickets();
        int ticket = 0;
        for (long minutes : new long[] {0, 1, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000}) {
            int closed = OwnTickets.minute(MONDAY.plus(Duration.ofMinutes(minutes)));
            tickets.put(new OwnTickets.Entry(ticket, 7, OPENED, closed, ticket));
            ticket++;
        }
        tickets.put(new OwnTickets.Entry(ticket, 8, OPENED, OwnTickets.OPEN, OwnTickets.SELF_OPENED));
        tickets.put(new OwnTickets.Entry(ticket + 1, 9, OPENED, OPENED - 5, 7));
        tickets.write(bytes);
        var read = OwnTickets.read(bytes.flip());
        for (int one = 0; one <= ticket + 1; one++) {
            assertEquals(tickets.byId(one), read.byId(one));
        }
        assertTrue(read.covers(8, Integer.MAX_VALUE - 1, 0));
        assertFalse(bytes.hasRemaining());
    }
}

package dev.probity.scoring.staff;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets assigned to one person, the latest of them; by 32-bit stand-ins and whole minutes. */
final class OwnTickets {
    static final int MOST = 48;
    /** A ticket is of no use this long after it was closed: slack and grace are shorter. */
    private static final int KEPT_MINUTES = (int) Duration.ofDays(3).toMinutes();

    private static final int OPEN = Integer.MAX_VALUE;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Stored in place of a ticket's minutes: it is open, or its end follows in four bytes. */
    private static final short STILL_OPEN = -1;

    private static final int LONG = 0xFFFE;

    /**
     * One ticket.
     *
     * @param ticket stands for its id
     * @param merchant stands for the merchant
     * @param opened minute since the epoch in which it was opened
     * @param closed minute since the epoch after which it was closed; {@link #OPEN} while open
     */
    record Entry(int ticket, int merchant, int opened, int closed) {
        boolean covers(int minute, int slack) {
            return opened - slack <= minute && (closed == OPEN || minute <= closed + slack);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    static int minute(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), SECONDS_PER_MINUTE);
    }

    static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }

    /** Takes a ticket in, or what became of it; the most that is known of its end stays. */
    Entry put(int ticket, int merchant, Instant opened, @Nullable Instant closed) {
        var before = byId(ticket);
        int end = closed == null ? OPEN : minute(closed);
        var entry = new Entry(ticket, merchant, minute(opened), before == null ? end : Math.min(before.closed, end));
        entries.remove(before);
        entries.removeIf(old -> old.closed < entry.opened - KEPT_MINUTES);
        if (entries.size() == MOST) {
            entries.remove(expendable());
        }
        entries.add(entry);
        return entry;
    }

    private Entry expendable() {
        var first = entries.getFirst();
        for (var entry : entries) {
            if (entry.closed < first.closed || entry.closed == first.closed && entry.opened < first.opened) {
                first = entry;
            }
        }
        return first;
    }

    /** Whether a ticket for that merchant was open at that minute, give or take the slack. */
    boolean covers(int merchant, int minute, int slack) {
        for (var entry : entries) {
            if (entry.merchant == merchant && entry.covers(minute, slack)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Entry byId(int ticket) {
        for (var entry : entries) {
            if (entry.ticket == ticket) {
                return entry;
            }
        }
        return null;
    }

    void write(ByteBuffer out) {
        out.put((byte) entries.size());
        for (var entry : entries) {
            out.putInt(entry.ticket).putInt(entry.merchant).putInt(entry.opened);
            long lasted = (long) entry.closed - entry.opened;
            if (entry.closed == OPEN) {
                out.putShort(STILL_OPEN);
            } else if (lasted < 0 || lasted >= LONG) {
                out.putShort((short) LONG).putInt(entry.closed);
            } else {
                out.putShort((short) lasted);
            }
        }
    }

    static OwnTickets read(ByteBuffer in) {
        var tickets = new OwnTickets();
        for (int left = in.get(); left > 0; left--) {
            int ticket = in.getInt();
            int merchant = in.getInt();
            int opened = in.getInt();
            tickets.entries.add(new Entry(ticket, merchant, opened, closed(opened, in)));
        }
        return tickets;
    }

    private static int closed(int opened, ByteBuffer in) {
        short lasted = in.getShort();
        if (lasted == STILL_OPEN) {
            return OPEN;
        }
        return lasted == (short) LONG ? in.getInt() : opened + Short.toUnsignedInt(lasted);
    }
}

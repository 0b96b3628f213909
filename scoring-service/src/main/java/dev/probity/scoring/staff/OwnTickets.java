package dev.probity.scoring.staff;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.event.PartyEvent.Ticket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tickets assigned to one person, the latest of them; by 32-bit stand-ins and whole minutes. */
final class OwnTickets {
    static final int MOST = 48;
    /** A ticket is of no use this long after it was closed: slack and grace are shorter. */
    private static final int KEPT_MINUTES = (int) Duration.ofDays(3).toMinutes();

    static final int OPEN = Integer.MAX_VALUE;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Stored in place of a ticket's minutes: it is open, or its end follows in four bytes. */
    private static final short STILL_OPEN = -1;

    private static final int LONG = 0xFFFE;

    /** Opened by the very person who works on it. */
    static final int SELF_OPENED = 1;

    /** The person was in contact with the merchant while it was open. */
    static final int ANSWERED = 2;

    /** It is closed, and was counted. */
    static final int SETTLED = 4;

    /** Minutes since the epoch take fewer bits than this until the year 2225; the marks lie above them. */
    private static final int MINUTE_BITS = 27;

    /**
     * One ticket.
     *
     * @param ticket stands for its id
     * @param merchant stands for the merchant
     * @param opened minute since the epoch in which it was opened
     * @param closed minute since the epoch after which it was closed; {@link #OPEN} while open
     * @param marks what else is known of it: {@link #SELF_OPENED}, {@link #ANSWERED}, {@link #SETTLED}
     */
    record Entry(int ticket, int merchant, int opened, int closed, int marks) {
        /** Whether who works on it opened it, too, and was in contact with nobody about it. */
        boolean selfServed() {
            return (marks & (SELF_OPENED | ANSWERED)) == SELF_OPENED;
        }

        boolean isClosed() {
            return closed != OPEN;
        }

        boolean has(int mark) {
            return (marks & mark) != 0;
        }

        Entry with(int mark) {
            return new Entry(ticket, merchant, opened, closed, marks | mark);
        }

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

    /** Takes a ticket in, or what became of it; the most that is known of its end stays, and so does what was noted of it. */
    Entry put(Entry told) {
        var before = byId(told.ticket);
        var entry = before == null
                ? told
                : new Entry(
                        told.ticket,
                        told.merchant,
                        told.opened,
                        Math.min(before.closed, told.closed),
                        before.marks | told.marks);
        entries.remove(before);
        entries.removeIf(old -> old.has(SETTLED) && old.closed < entry.opened - KEPT_MINUTES);
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

    static Entry told(Ticket ticket) {
        return new Entry(
                (int) Fingerprint.of(ticket.ticket()),
                (int) Fingerprint.of(ticket.merchant()),
                minute(ticket.openedAt()),
                ticket.closedAt() == null ? OPEN : minute(ticket.closedAt()),
                ticket.selfOpened() ? SELF_OPENED : 0);
    }

    /** Notes a contact with a merchant on the tickets that were open then; false when none was. */
    boolean answer(int merchant, int minute, int slack) {
        boolean any = false;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.merchant == merchant && entry.covers(minute, slack)) {
                entries.set(i, entry.with(ANSWERED));
                any = true;
            }
        }
        return any;
    }

    /** Hands out the tickets that were closed before that minute and were not handed out before, each once, in order of their closing. */
    List<Entry> settle(int before) {
        var settled = new ArrayList<Entry>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.closed < before && !entry.has(SETTLED)) {
                settled.add(entry);
                entries.set(i, entry.with(SETTLED));
            }
        }
        settled.sort(Comparator.comparingInt(Entry::closed).thenComparingInt(Entry::ticket));
        return settled;
    }

    /** Whether all tickets for that merchant that were open at some time of a span were opened by the very person; false when there was none. */
    boolean selfTicketed(int merchant, int from, int until) {
        boolean any = false;
        for (var entry : entries) {
            if (entry.merchant == merchant && entry.opened <= until && entry.closed >= from) {
                if (!entry.has(SELF_OPENED)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
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

    /** Minutes after which the next ticket for that merchant was opened; empty where none was within so many. */
    OptionalInt openedAfter(int merchant, int minute, int within) {
        return entries.stream()
                .filter(entry -> entry.merchant == merchant)
                .mapToInt(entry -> entry.opened - minute)
                .filter(after -> after > 0 && after <= within)
                .min();
    }

    /** Whether every ticket that was opened at that minute or later is still among these. */
    boolean remembers(int minute) {
        if (entries.isEmpty()) {
            return true;
        }
        int latest = entries.stream().mapToInt(Entry::opened).max().getAsInt();
        int earliest = entries.stream().mapToInt(Entry::opened).min().getAsInt();
        return minute >= latest - KEPT_MINUTES && (entries.size() < MOST || minute >= earliest);
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
            out.putInt(entry.ticket).putInt(entry.merchant).putInt(entry.opened | entry.marks << MINUTE_BITS);
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
            int packed = in.getInt();
            int opened = packed & (1 << MINUTE_BITS) - 1;
            tickets.entries.add(new Entry(ticket, merchant, opened, closed(opened, in), packed >>> MINUTE_BITS));
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

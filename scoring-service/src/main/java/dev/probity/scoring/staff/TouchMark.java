package dev.probity.scoring.staff;

import java.nio.ByteBuffer;

/** One merchant touched on one open day: enough to know it again, and to settle it when a ticket comes late. */
final class TouchMark {
    static final int NO_SLOT = 255;

    final int merchant;
    /** Place in the touch log. */
    final int slot;
    /** Whether it counts in the windows; not when it came too late. */
    final boolean judged;

    Cover cover = Cover.TICKETED;
    /** Stand-in of the ticket that was named and is not known yet; 0 for none. */
    int namedTicket;
    /** First and last uncovered minute of the day. */
    int firstUncovered = Short.MAX_VALUE;

    int lastUncovered;

    TouchMark(int merchant, int slot, boolean judged) {
        this.merchant = merchant;
        this.slot = slot;
        this.judged = judged;
    }

    /** A touch without cover at that minute of the day. */
    void uncovered(Cover how, int minuteOfDay, int ticket) {
        cover = cover.worse(how);
        firstUncovered = Math.min(firstUncovered, minuteOfDay);
        lastUncovered = Math.max(lastUncovered, minuteOfDay);
        namedTicket = ticket == 0 ? namedTicket : ticket;
    }

    void write(ByteBuffer out) {
        out.putInt(merchant).put((byte) slot).put((byte) (cover.code() | (judged ? 4 : 0)));
        if (cover != Cover.TICKETED) {
            out.putInt(namedTicket).putShort((short) firstUncovered).putShort((short) lastUncovered);
        }
    }

    static TouchMark read(ByteBuffer in) {
        int merchant = in.getInt();
        int slot = Byte.toUnsignedInt(in.get());
        int flags = in.get();
        var mark = new TouchMark(merchant, slot, (flags & 4) != 0);
        mark.cover = Cover.of((byte) (flags & 3));
        if (mark.cover != Cover.TICKETED) {
            mark.namedTicket = in.getInt();
            mark.firstUncovered = in.getShort();
            mark.lastUncovered = in.getShort();
        }
        return mark;
    }
}

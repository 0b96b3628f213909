package dev.probity.scoring.staff;

import dev.probity.scoring.exchange.Cover;
import dev.probity.scoring.exchange.TouchKind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/** One merchant touched on one open day: enough to know it again, and to settle it when a ticket comes late. */
final class TouchMark {
    static final int NO_SLOT = 255;
    static final int[] NO_LABELS = {};
    static final int COVERED = -1;

    /** Kinds of look told apart at one merchant on one day. */
    private static final int MOST_LABELS = 12;

    private static final int JUDGED = 4;
    private static final int OFF_BEAT = 8;
    private static final int POWER = 16;

    final int merchant;
    /** Place in the touch log. */
    final int slot;
    /** Whether it counts in the windows; not when it came too late. */
    final boolean judged;

    /** Neither the person's client nor a merchant that the team works with. */
    final boolean offBeat;

    /** Whether a power was used, not only a look taken, and in which minute of the day it was first used without a ticket. */
    boolean power;

    int powerUncovered = COVERED;

    private int[] labels = NO_LABELS;

    /** What was looked at and which powers were used, as bits. */
    private short kinds;

    /** First and last minute of the day, whatever the cover. */
    int firstMinute = Short.MAX_VALUE;

    int lastMinute;

    Cover cover = Cover.TICKETED;
    /** Stand-in of the ticket that was named and is not known yet; 0 for none. */
    int namedTicket;
    /** First and last uncovered minute of the day. */
    int firstUncovered = Short.MAX_VALUE;

    int lastUncovered;

    TouchMark(int merchant, int slot, boolean judged, boolean offBeat) {
        this.merchant = merchant;
        this.slot = slot;
        this.judged = judged;
        this.offBeat = offBeat;
    }

    /** A touch without cover at that minute of the day. */
    void uncovered(Cover how, int minuteOfDay, int ticket) {
        cover = cover.worse(how);
        firstUncovered = Math.min(firstUncovered, minuteOfDay);
        lastUncovered = Math.max(lastUncovered, minuteOfDay);
        namedTicket = ticket == 0 ? namedTicket : ticket;
    }

    /** A deed of that kind at that minute of the day. */
    void deed(TouchKind kind, int minuteOfDay) {
        kinds |= TouchKind.bits(Set.of(kind));
        firstMinute = Math.min(firstMinute, minuteOfDay);
        lastMinute = Math.max(lastMinute, minuteOfDay);
    }

    Set<TouchKind> kinds() {
        return TouchKind.ofBits(kinds);
    }

    /** Whether neither a ticket nor the beat explains it. */
    boolean errand() {
        return offBeat && cover != Cover.TICKETED;
    }

    /** Kinds of look, each once. */
    int[] labels() {
        return labels;
    }

    void label(int label) {
        for (int known : labels) {
            if (known == label) {
                return;
            }
        }
        if (labels.length < MOST_LABELS) {
            labels = Arrays.copyOf(labels, labels.length + 1);
            labels[labels.length - 1] = label;
        }
    }

    void write(ByteBuffer out) {
        out.putInt(merchant).put((byte) slot).put((byte)
                (cover.code() | (judged ? JUDGED : 0) | (offBeat ? OFF_BEAT : 0) | (power ? POWER : 0)));
        if (power) {
            out.putShort((short) powerUncovered);
        }
        out.putShort(kinds).putShort((short) firstMinute).putShort((short) lastMinute);
        out.put((byte) labels.length);
        for (int label : labels) {
            out.putInt(label);
        }
        if (cover != Cover.TICKETED) {
            out.putInt(namedTicket).putShort((short) firstUncovered).putShort((short) lastUncovered);
        }
    }

    static TouchMark read(ByteBuffer in) {
        int merchant = in.getInt();
        int slot = Byte.toUnsignedInt(in.get());
        int flags = in.get();
        var mark = new TouchMark(merchant, slot, (flags & JUDGED) != 0, (flags & OFF_BEAT) != 0);
        mark.power = (flags & POWER) != 0;
        mark.powerUncovered = mark.power ? in.getShort() : COVERED;
        mark.kinds = in.getShort();
        mark.firstMinute = in.getShort();
        mark.lastMinute = in.getShort();
        mark.labels = new int[in.get()];
        for (int i = 0; i < mark.labels.length; i++) {
            mark.labels[i] = in.getInt();
        }
        mark.cover = Cover.of((byte) (flags & 3));
        if (mark.cover != Cover.TICKETED) {
            mark.namedTicket = in.getInt();
            mark.firstUncovered = in.getShort();
            mark.lastUncovered = in.getShort();
        }
        return mark;
    }
}

package dev.probity.bench.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A few thousand prepared lines that are sent round and round, each time with fresh ids written into them in place, so
 * that making events costs the sender next to nothing. Not safe for several threads.
 */
public final class EventRing {
    /** Enough distinct lines that compression finds what it would find in a real stream, and not the last round again. */
    public static final int DISTINCT = 8_192;

    private static final int RADIX = 10;
    /** Ids that one sender may use: a hundred senders share the running numbers. */
    private static final long IDS_A_SENDER = 10_000_000_000L;

    private final byte[] lines;
    private final int[] starts;
    private final int[] ids;
    private int filled;

    /** Prepares the lines that the seed tells. */
    public EventRing(long seed) {
        var writer = new EventWriter(seed);
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < DISTINCT; i++) {
            texts.add(writer.next());
            length += texts.getLast().length() + 1;
        }
        lines = new byte[length];
        starts = new int[DISTINCT + 1];
        ids = new int[DISTINCT];
        texts.forEach(this::append);
    }

    /** The first running number of a sender, so that no two senders' ids meet. */
    public static long firstId(int sender) {
        return sender * IDS_A_SENDER;
    }

    private void append(String text) {
        int at = starts[filled];
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, lines, at, bytes.length);
        ids[filled] = at + text.indexOf(EventWriter.ID_PREFIX) + EventWriter.ID_PREFIX.length();
        starts[++filled] = at + bytes.length;
    }

    /** The bytes of all lines; a range of them is what is sent. */
    public byte[] bytes() {
        return lines;
    }

    /** Where a line starts; with {@link #DISTINCT}, where the last one ends. */
    public int start(int line) {
        return starts[line];
    }

    /** Gives a line its running number as id. */
    public void number(int line, long id) {
        long rest = id;
        for (int at = ids[line] + EventWriter.ID_DIGITS - 1; at >= ids[line]; at--) {
            lines[at] = (byte) ('0' + rest % RADIX);
            rest /= RADIX;
        }
    }

    /** The first line after {@code from} that would make the range longer than {@code bytes}, at most the ring's end. */
    public int blockEnd(int from, int bytes) {
        int end = from + 1;
        while (end < DISTINCT && starts[end + 1] - starts[from] <= bytes) {
            end++;
        }
        return end;
    }

    /** One line without its line break. */
    public String line(int line) {
        return new String(lines, starts[line], starts[line + 1] - starts[line] - 1, StandardCharsets.US_ASCII);
    }

    /** The mean size of an event without its line break, in bytes. */
    public double meanBytes() {
        return (double) lines.length / DISTINCT - 1;
    }
}

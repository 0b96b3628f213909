package dev.probity.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Cuts a stream of bytes into lines in one buffer that never grows; a line that doesn't fit is cut off and said to be too long. */
public final class LineReader {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long NEWLINES = ONES * '\n';
    private static final int LEAST_BUFFER = 256 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer;
    private int start;
    private int end;
    private boolean ended;

    public LineReader(InputStream in, int longestLine) {
        this.in = in;
        this.longest = longestLine;
        this.buffer = new byte[Math.max(LEAST_BUFFER, longestLine + 2)];
    }

    /** Receives lines without their end of line; the bytes are only valid during the call. */
    public interface LineConsumer {
        /** {@code cutOff} when the line is longer than allowed and these are only its first bytes. */
        void line(byte[] buffer, int offset, int length, long number, boolean cutOff);
    }

    /** Reads to the end of the stream; empty lines are counted and passed over. */
    public void forEach(LineConsumer lines) throws IOException {
        long number = 0;
        boolean tail = false;
        while (true) {
            int newline = find(start, end);
            if (newline >= 0) {
                number += tail ? 0 : 1;
                give(lines, newline, number, tail);
                tail = false;
                start = newline + 1;
            } else if (!ended && room()) {
                fill();
            } else if (ended) {
                if (start < end) {
                    give(lines, end, number + (tail ? 0 : 1), tail);
                }
                return;
            } else {
                number += tail ? 0 : 1;
                if (!tail) {
                    lines.line(buffer, start, longest, number, true);
                }
                tail = true;
                start = end;
            }
        }
    }

    /** Gives the line up to {@code to}, unless it is only the rest of one that was cut off. */
    private void give(LineConsumer lines, int to, long number, boolean tail) {
        int last = to > start && buffer[to - 1] == '\r' ? to - 1 : to;
        if (!tail && !blank(start, last)) {
            boolean cutOff = last - start > longest;
            lines.line(buffer, start, cutOff ? longest : last - start, number, cutOff);
        }
    }

    /** Whether there is room to read more of the line that begins at {@code start}; moves it to the front when needed. */
    private boolean room() {
        if (end < buffer.length) {
            return true;
        }
        if (start == 0) {
            return false;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        return true;
    }

    private void fill() throws IOException {
        int n = in.read(buffer, end, buffer.length - end);
        if (n < 0) {
            ended = true;
        } else {
            end += n;
        }
    }

    /** Where the next line ends; -1 when it isn't here yet. Looks at eight bytes at once (Warren, Hacker's Delight, 6-1). */
    private int find(int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long zeroAtNewline = (long) EIGHT.get(buffer, i) ^ NEWLINES;
            long found = (zeroAtNewline - ONES) & ~zeroAtNewline & HIGH_BITS;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < to && buffer[i] != '\n') {
            i++;
        }
        return i < to ? i : -1;
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A copy of a line. */
    public static byte[] copy(byte[] buffer, int offset, int length) {
        return Arrays.copyOfRange(buffer, offset, offset + length);
    }
}

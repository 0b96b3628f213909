package dev.probity.scoring.sigma;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Folds ASCII eight characters at a time, for every value of every event is folded. */
final class Ascii {
    /** Something was changed. */
    static final int CHANGED = 1;

    /** There are characters beyond ASCII, or question marks, which may stand for some. */
    static final int OTHERS = 2;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long LOW = ~HIGH;
    private static final int HIGH_TO_CASE = 2; // 0x80 to 0x20
    private static final int HIGH_TO_DASH = 6; // 0x80 to the bit in which slash and dash differ

    private Ascii() {}

    /** {@linkplain Folding#rough Roughly folds} what is ASCII, in place; answers {@link #CHANGED} and {@link #OTHERS}, added, or 0. */
    static int roughen(byte[] text) {
        int found = 0;
        int at = 0;
        for (; at + Long.BYTES <= text.length; at += Long.BYTES) {
            long before = (long) EIGHT.get(text, at);
            long after = rough(before);
            if (after != before) {
                EIGHT.set(text, at, after);
                found |= CHANGED;
            }
            found |= others(before);
        }
        for (; at < text.length; at++) {
            long before = text[at] & Folding.BYTE;
            long after = rough(before);
            text[at] = (byte) after;
            found |= (after == before ? 0 : CHANGED) | others(before);
        }
        return found;
    }

    private static long rough(long eight) {
        long low = eight & LOW;
        long fromA = low + (0x80 - 'A') * ONES;
        long beyondZ = low + (0x7f - 'Z') * ONES;
        long upper = (fromA ^ beyondZ) & ~eight & HIGH;
        return (eight | upper >>> HIGH_TO_CASE) ^ places(eight, '/') >>> HIGH_TO_DASH;
    }

    private static int others(long eight) {
        return ((eight & HIGH) | places(eight, '?')) == 0 ? 0 : OTHERS;
    }

    /** The highest bit of each byte that is the character. */
    private static long places(long eight, char c) {
        long difference = eight ^ c * ONES;
        return ~((difference & LOW) + LOW | difference) & HIGH;
    }
}

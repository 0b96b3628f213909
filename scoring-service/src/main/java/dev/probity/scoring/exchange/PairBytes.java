package dev.probity.scoring.exchange;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A person's bets on pairs as they lie in the store: some 38 bytes a pair. */
final class PairBytes {
    private static final byte FORMAT = 1;

    private PairBytes() {}

    /** Writes at the buffer's start and returns a copy of what was written. */
    static byte[] write(StakeBook book, ByteBuffer scratch) {
        var out = scratch.clear();
        out.put(FORMAT);
        book.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    static StakeBook read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("bets on pairs in format " + format + ", expected " + FORMAT);
        }
        return StakeBook.read(in);
    }
}

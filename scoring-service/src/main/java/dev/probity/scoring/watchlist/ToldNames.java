package dev.probity.scoring.watchlist;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Which of a merchant's names were said to be like which entry, by fingerprint: at most {@link #MOST}, the latest. */
final class ToldNames {
    /** More names than a merchant bears; who bears more is told of again. */
    static final int MOST = 16;

    private final Deque<Long> names = new ArrayDeque<>();

    private ToldNames() {}

    static ToldNames of(byte @Nullable [] bytes) {
        var told = new ToldNames();
        if (bytes != null) {
            var in = ByteBuffer.wrap(bytes);
            while (in.hasRemaining()) {
                told.names.add(in.getLong());
            }
        }
        return told;
    }

    /** False for one that was told already. */
    boolean add(long name) {
        if (names.contains(name)) {
            return false;
        }
        names.add(name);
        if (names.size() > MOST) {
            names.removeFirst();
        }
        return true;
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(names.size() * Long.BYTES);
        names.forEach(out::putLong);
        return out.array();
    }
}

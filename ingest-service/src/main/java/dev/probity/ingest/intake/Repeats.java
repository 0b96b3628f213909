package dev.probity.ingest.intake;

import org.jspecify.annotations.Nullable;

/**
 * Remembers at least the latest {@code n} events of one request by a hash of (source, id); at most twice as many, so that a
 * stream without end takes no more memory than a long one.
 */
final class Repeats {
    /** Most requests hold few events. */
    private static final int FEW = 8;

    private final int n;
    private IdSet newer = new IdSet(FEW);
    private @Nullable IdSet older;

    Repeats(int n) {
        this.n = n;
    }

    /** Whether this event was seen shortly before; remembers it from now on. */
    boolean seen(String source, String id) {
        var hash = IdHash.of(source, id);
        if (older != null && older.contains(hash) || !newer.add(hash)) {
            return true;
        }
        if (newer.size() >= n) {
            older = newer;
            newer = new IdSet(n);
        }
        return false;
    }
}

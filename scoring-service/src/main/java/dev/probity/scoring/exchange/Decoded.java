package dev.probity.scoring.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** State kept decoded for the parties that were here last. */
final class Decoded<T> extends LinkedHashMap<String, T> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int most;

    Decoded(int most) {
        super(most, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
    }
}

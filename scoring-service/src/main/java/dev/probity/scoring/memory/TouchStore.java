package dev.probity.scoring.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where touches lie: subject, a zero byte, slot → touch. */
public final class TouchStore {
    private final KeyValueStore<Bytes, byte[]> store;

    public TouchStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** At most {@link TouchLog#SLOTS} records a subject, the oldest are written over; logged to Kafka, not cached. */
    public static StoreBuilder<?> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** Key of a subject's slot; all of a subject's lie between the first slot and the last. */
    public static Bytes key(String subject, int slot) {
        var name = subject.getBytes(StandardCharsets.UTF_8);
        var key = Arrays.copyOf(name, name.length + 2);
        key[key.length - 1] = (byte) slot;
        return Bytes.wrap(key);
    }

    /** A subject's touches, read when they are wanted. */
    public TouchLog log(String subject) {
        return new TouchLog(slot -> {
            var touch = store.get(key(subject, slot));
            return touch == null ? null : Touch.of(touch);
        });
    }

    /** Writes what changed in a subject's log. */
    public void write(String subject, TouchLog log) {
        for (int slot : log.takeChanged()) {
            var touch = log.at(slot);
            store.put(key(subject, slot), touch == null ? null : touch.bytes());
        }
    }

    /** All touches of a subject, newest first; for queries. */
    public static List<Touch> read(ReadOnlyKeyValueStore<Bytes, byte[]> store, String subject) {
        var touches = new ArrayList<Touch>();
        try (var all = store.range(key(subject, 0), key(subject, TouchLog.SLOTS - 1))) {
            all.forEachRemaining(entry -> touches.add(Touch.of(entry.value)));
        }
        touches.sort(TouchLog.NEWEST_FIRST);
        return touches;
    }
}

package dev.probity.scoring.memory;

import dev.probity.scoring.event.EventHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The events of parties for a time; see {@link RepeatStage}. */
final class SeenEvents {
    /** What is too old is looked for this many times in the time that events are kept: each is read as often, and kept a part longer. */
    private static final int SWEEPS = 4;

    private final KeyValueStore<Bytes, byte[]> store;
    private final int kept;

    SeenEvents(KeyValueStore<Bytes, byte[]> store, Duration kept) {
        this.store = store;
        this.kept = (int) Math.clamp(kept.toMinutes(), 0, Integer.MAX_VALUE / 2);
    }

    boolean knows(String subject, EventHead event) {
        return store.get(key(subject, event.fingerprint())) != null;
    }

    /** To be called when the event is taken in, so that one on which a detector failed can be sent again. */
    void remember(String subject, EventHead event) {
        int minute = (int) TimeUnit.SECONDS.toMinutes(event.time().getEpochSecond());
        store.put(key(subject, event.fingerprint()), bytes(minute));
        var mark = Bytes.wrap(named(subject, 0).array());
        var swept = store.get(mark);
        if (swept == null) {
            store.put(mark, bytes(minute));
        } else if (minute - minute(swept) > kept / SWEEPS) {
            sweep(subject, minute - kept);
            store.put(mark, bytes(minute));
        }
    }

    private void sweep(String subject, int oldest) {
        try (var all = store.range(key(subject, 0), key(subject, -1))) {
            while (all.hasNext()) {
                var entry = all.next();
                if (minute(entry.value) < oldest) {
                    store.delete(entry.key);
                }
            }
        }
    }

    private static Bytes key(String subject, long fingerprint) {
        return Bytes.wrap(named(subject, Long.BYTES).putLong(fingerprint).array());
    }

    /** The subject and a zero byte, with that much room behind. */
    private static ByteBuffer named(String subject, int room) {
        var name = subject.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 1 + room).put(name).put((byte) 0);
    }

    private static byte[] bytes(int minute) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(minute).array();
    }

    private static int minute(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }
}

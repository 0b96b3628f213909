package dev.probity.scoring.anomaly;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** What a group's judge remembers, by key; of Kafka Streams' stores only what is needed. */
interface GroupStore {
    byte @Nullable [] get(Bytes key);

    /** Writes a value, or deletes it where it is null. */
    void put(Bytes key, byte @Nullable [] value);

    /** Entries from the one key to the other, both included, in order of key. */
    List<Entry> range(Bytes from, Bytes to);

    /**
     * One entry.
     *
     * @param key its key
     * @param value its value
     */
    record Entry(Bytes key, byte[] value) {}

    /** Key of one person's day: all of a group's day lie together, the days in order. */
    static Bytes dayKey(String group, int day, String subject) {
        return key(group, (byte) 1, day, subject);
    }

    /** First key of a day; the next day's is the end of it. */
    static Bytes dayStart(String group, int day) {
        return key(group, (byte) 1, day, "");
    }

    /** Key of how unlike the group a person usually is. */
    static Bytes personKey(String group, String subject) {
        return key(group, (byte) 2, 0, subject);
    }

    /** Key of the last day that was judged. */
    static Bytes judgedKey(String group) {
        return key(group, (byte) 0, 0, "");
    }

    private static Bytes key(String group, byte kind, int day, String subject) {
        var name = group.getBytes(StandardCharsets.UTF_8);
        var who = subject.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + 2 + Integer.BYTES + who.length)
                .put(name)
                .put((byte) 0)
                .put(kind)
                .putInt(day)
                .put(who)
                .array());
    }
}

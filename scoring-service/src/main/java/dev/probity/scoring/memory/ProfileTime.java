package dev.probity.scoring.memory;

import dev.probity.scoring.event.EventHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;

/**
 * When a profile was true. Of two at one moment that of the greater id is the later, so that it does not matter which came first.
 *
 * @param time of the event
 * @param id of the event
 */
public record ProfileTime(Instant time, String id) implements Comparable<ProfileTime> {
    private static final Comparator<ProfileTime> ORDER =
            Comparator.comparing(ProfileTime::time).thenComparing(ProfileTime::id);

    public static ProfileTime of(EventHead head) {
        return new ProfileTime(head.time(), head.id());
    }

    static ProfileTime of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        return new ProfileTime(time, StandardCharsets.UTF_8.decode(in).toString());
    }

    byte[] bytes() {
        var name = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + name.length)
                .putLong(time.getEpochSecond())
                .putInt(time.getNano())
                .put(name)
                .array();
    }

    @Override
    public int compareTo(ProfileTime other) {
        return ORDER.compare(this, other);
    }
}

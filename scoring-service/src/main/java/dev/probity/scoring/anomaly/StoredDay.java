package dev.probity.scoring.anomaly;

import dev.probity.scoring.anomaly.WorkDay.Figure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/**
 * A member's day as a group remembers it.
 *
 * @param key where it lies
 * @param subject whose it is
 * @param figures the figures
 * @param at event time at which it was closed, in milliseconds since the epoch; 0 once it was judged
 * @param unlike how unlike the group it was judged to be, beyond what is usual for the person; not a number before, and while nothing could be judged
 */
record StoredDay(Bytes key, String subject, float[] figures, long at, float unlike) {
    private static final int FIGURES = Float.BYTES * Figure.COUNT;

    /** A day that is not judged yet. */
    static byte[] value(float[] figures, long at) {
        return put(figures, Long.BYTES).putLong(at).array();
    }

    /** A day that was judged and is kept. */
    static byte[] value(float[] figures, float unlike) {
        return put(figures, Float.BYTES).putFloat(unlike).array();
    }

    private static ByteBuffer put(float[] figures, int more) {
        var out = ByteBuffer.allocate(FIGURES + more);
        for (float figure : figures) {
            out.putFloat(figure);
        }
        return out;
    }

    static StoredDay of(String group, GroupStore.Entry entry) {
        var in = ByteBuffer.wrap(entry.value());
        var figures = new float[Figure.COUNT];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = in.getFloat();
        }
        boolean judged = in.remaining() == Float.BYTES;
        var key = entry.key().get();
        int head = GroupStore.dayStart(group, 0).get().length;
        var subject = new String(key, head, key.length - head, StandardCharsets.UTF_8);
        return new StoredDay(
                entry.key(), subject, figures, judged ? 0 : in.getLong(), judged ? in.getFloat() : Float.NaN);
    }
}

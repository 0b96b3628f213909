package dev.probity.scoring.anomaly;

import dev.probity.scoring.anomaly.WorkDay.Figure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What became of one person's day among the group's.
 *
 * @param day days since the epoch
 * @param at event time at which it was judged, in milliseconds since the epoch
 * @param p share of the group's days that are at least as unlike, 0..1, the person's own usual unlikeness taken off
 * @param figure what is most unlike
 * @param value the person's figure
 * @param middle the group's median of it
 * @param group name of the group
 * @param members whose days were compared
 */
public record JudgedDay(
        int day, long at, double p, Figure figure, float value, float middle, String group, int members) {
    private static final int HEAD_BYTES = 2 * Integer.BYTES + Long.BYTES + Double.BYTES + 1 + 2 * Float.BYTES;

    public JudgedDay {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("not a p-value: " + p);
        }
    }

    byte[] bytes() {
        var name = group.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD_BYTES + name.length)
                .putInt(day)
                .putLong(at)
                .putDouble(p)
                .put((byte) figure.ordinal())
                .putFloat(value)
                .putFloat(middle)
                .putInt(members)
                .put(name)
                .array();
    }

    static JudgedDay of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int day = in.getInt();
        long at = in.getLong();
        double p = in.getDouble();
        var figure = Figure.values()[in.get()];
        float value = in.getFloat();
        float middle = in.getFloat();
        int members = in.getInt();
        var group = new String(bytes, in.position(), in.remaining(), StandardCharsets.UTF_8);
        return new JudgedDay(day, at, p, figure, value, middle, group, members);
    }
}

package dev.probity.scoring.tie;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Staff and merchants whom one go-between is tied to: at most the hub limit. Once there were more it is a hub for ever and ties nobody. */
final class GoBetweenState {
    private static final byte FORMAT = 2;

    final Map<String, Tie> ties = new TreeMap<>();
    boolean hub;
    /** Latest event time heard of, in milliseconds since the epoch. */
    long latest = Long.MIN_VALUE;
    /** When it first tied staff to merchants, in milliseconds since the epoch. */
    long between = Long.MAX_VALUE;
    /** What was last said of it. */
    float spoken = Float.NaN;

    Instant latest() {
        return Instant.ofEpochMilli(latest);
    }

    byte[] bytes() {
        return TieBytes.packed(FORMAT, this, (out, state) -> {
            out.writeBoolean(state.hub);
            out.writeLong(state.latest);
            out.writeLong(state.between);
            out.writeFloat(state.spoken);
            out.writeShort(state.ties.size());
            for (var tie : state.ties.entrySet()) {
                out.writeUTF(tie.getKey());
                TieBytes.tie(out, tie.getValue());
            }
        });
    }

    static GoBetweenState of(byte[] bytes) {
        return TieBytes.ofPacked(FORMAT, bytes, in -> {
            var state = new GoBetweenState();
            state.hub = in.readBoolean();
            state.latest = in.readLong();
            state.between = in.readLong();
            state.spoken = in.readFloat();
            for (int left = in.readShort(); left > 0; left--) {
                state.ties.put(in.readUTF(), TieBytes.tie(in));
            }
            return state;
        });
    }
}

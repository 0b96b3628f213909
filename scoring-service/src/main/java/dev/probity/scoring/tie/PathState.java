package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Reached;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Go-betweens that one member of staff, or merchant, is tied to: at most {@link #MOST}. */
final class PathState {
    private static final byte FORMAT = 1;
    /** More than anybody in an ordinary life; of more those stay that are tied to the most. */
    static final int MOST = 24;

    static final int WINDOWS = 2;

    final Map<String, Entry> goBetweens = new TreeMap<>();
    /** What was last said in a window, by its first day; of the latest windows. */
    final TreeMap<Integer, Float> spoken = new TreeMap<>();

    /**
     * A go-between as it was last heard of.
     *
     * @param standing how it stands between staff and merchants
     * @param first when its tie to this party was first there
     * @param firmness how firmly this party is tied to the other side over it
     * @param strand what ties it to this party, the rarest
     * @param others on the other side; of a member of staff only for the go-between with the most merchants
     * @param at event time at which this was known
     */
    record Entry(
            Standing standing, Instant first, double firmness, Strand strand, List<Reached> others, Instant at) {
        Entry brief() {
            return others.isEmpty() ? this : new Entry(standing, first, firmness, strand, List.of(), at);
        }
    }

    byte[] bytes() {
        return TieBytes.bytes(FORMAT, this, (out, state) -> {
            out.writeByte(state.spoken.size());
            for (var window : state.spoken.entrySet()) {
                out.writeInt(window.getKey());
                out.writeFloat(window.getValue());
            }
            out.writeByte(state.goBetweens.size());
            for (var entry : state.goBetweens.entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue());
            }
        });
    }

    private static void write(DataOutput out, Entry entry) throws IOException {
        TieBytes.standing(out, entry.standing());
        TieBytes.time(out, entry.first());
        out.writeDouble(entry.firmness());
        TieBytes.strand(out, entry.strand());
        TieBytes.list(out, entry.others(), TieBytes::reached);
        TieBytes.time(out, entry.at());
    }

    static PathState of(byte[] bytes) {
        return TieBytes.of(FORMAT, bytes, in -> {
            var state = new PathState();
            for (int left = in.readByte(); left > 0; left--) {
                state.spoken.put(in.readInt(), in.readFloat());
            }
            for (int left = in.readByte(); left > 0; left--) {
                state.goBetweens.put(in.readUTF(), read(in));
            }
            return state;
        });
    }

    private static Entry read(DataInput in) throws IOException {
        return new Entry(
                TieBytes.standing(in),
                TieBytes.time(in),
                in.readDouble(),
                TieBytes.strand(in),
                TieBytes.list(in, TieBytes::reached),
                TieBytes.time(in));
    }
}

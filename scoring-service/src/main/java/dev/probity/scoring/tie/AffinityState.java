package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Errand;
import java.io.DataInput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Merchants at which one member of staff was without being asked, each once: at most {@link #MOST}. */
final class AffinityState {
    private static final byte FORMAT = 5;
    /** Without what go-betweens were told. */
    private static final byte WITHOUT_TOLD = 4;

    static final int MOST = 128;
    private static final int SPOKEN = 24;

    final Map<String, Errand> errands = new TreeMap<>();
    /** ln of the smallest p-value of what such a merchant gained after a touch; of those that gained. */
    final Map<String, Float> gained = new TreeMap<>();
    /** What was last said, by the finding's id; of the latest findings. */
    final Map<String, Float> spoken = new java.util.LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Float> eldest) {
            return size() > SPOKEN;
        }
    };

    /** By the first day of a quarter, the latest {@link ServedState#QUARTERS} of them: what each go-between was last told of the person's errands. */
    final TreeMap<Integer, Map<String, Told>> told = new TreeMap<>();
    /** Errands to merchants first visited before that day are not kept: something they rest on was forbidden then; days since the epoch. */
    int notBefore;

    /**
     * What was told.
     *
     * @param tied how many of the staff were tied to the go-between
     * @param decibans how much it weighed
     */
    record Told(int tied, float decibans) {}

    byte[] bytes() {
        return TieBytes.packed(FORMAT, this, (out, state) -> {
            out.writeByte(state.spoken.size());
            for (var said : state.spoken.entrySet()) {
                out.writeUTF(said.getKey());
                out.writeFloat(said.getValue());
            }
            out.writeShort(state.gained.size());
            for (var gain : state.gained.entrySet()) {
                out.writeUTF(gain.getKey());
                out.writeFloat(gain.getValue());
            }
            out.writeInt(state.notBefore);
            out.writeByte(state.told.size());
            for (var quarter : state.told.entrySet()) {
                out.writeInt(quarter.getKey());
                out.writeShort(quarter.getValue().size());
                for (var told : quarter.getValue().entrySet()) {
                    out.writeUTF(told.getKey());
                    out.writeShort(told.getValue().tied());
                    out.writeFloat(told.getValue().decibans());
                }
            }
            out.writeShort(state.errands.size());
            for (var errand : state.errands.values()) {
                TieLetterBytes.errand(out, errand);
            }
        });
    }

    static AffinityState of(byte[] bytes) {
        return TieBytes.ofPacked(WITHOUT_TOLD, FORMAT, bytes, (in, format) -> {
            var state = new AffinityState();
            for (int left = in.readByte(); left > 0; left--) {
                state.spoken.put(in.readUTF(), in.readFloat());
            }
            for (int left = in.readShort(); left > 0; left--) {
                state.gained.put(in.readUTF(), in.readFloat());
            }
            if (format != WITHOUT_TOLD) {
                state.readTold(in);
            }
            for (int left = in.readShort(); left > 0; left--) {
                var errand = TieLetterBytes.errand(in);
                state.errands.put(errand.merchant(), errand);
            }
            return state;
        });
    }

    private void readTold(DataInput in) throws IOException {
        notBefore = in.readInt();
        for (int quarters = in.readByte(); quarters > 0; quarters--) {
            var quarter = told.computeIfAbsent(in.readInt(), any -> new TreeMap<>());
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                quarter.put(in.readUTF(), new Told(in.readUnsignedShort(), in.readFloat()));
            }
        }
    }
}

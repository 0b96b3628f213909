package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Served;
import java.util.Map;
import java.util.TreeMap;

/** What a go-between was told of errands to its merchants: of each member of staff tied to it the last word, in the latest {@link #QUARTERS} quarters. */
final class ServedState {
    private static final byte FORMAT = 1;
    static final int QUARTERS = 2;

    final TreeMap<Integer, Quarter> quarters = new TreeMap<>();

    /** One quarter's words, by member of staff, and what was last made of them. */
    static final class Quarter {
        final Map<String, Served> served = new TreeMap<>();
        float spoken = Float.NaN;
    }

    byte[] bytes() {
        return TieBytes.packed(FORMAT, this, (out, state) -> {
            out.writeByte(state.quarters.size());
            for (var quarter : state.quarters.entrySet()) {
                out.writeInt(quarter.getKey());
                out.writeFloat(quarter.getValue().spoken);
                out.writeShort(quarter.getValue().served.size());
                for (var served : quarter.getValue().served.values()) {
                    TieLetterBytes.served(out, served);
                }
            }
        });
    }

    static ServedState of(byte[] bytes) {
        return TieBytes.ofPacked(FORMAT, bytes, in -> {
            var state = new ServedState();
            for (int quarters = in.readByte(); quarters > 0; quarters--) {
                var quarter = new Quarter();
                state.quarters.put(in.readInt(), quarter);
                quarter.spoken = in.readFloat();
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    var served = TieLetterBytes.served(in);
                    quarter.served.put(served.staff(), served);
                }
            }
            return state;
        });
    }
}

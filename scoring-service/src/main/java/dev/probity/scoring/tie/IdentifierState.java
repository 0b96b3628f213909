package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import java.util.Map;
import java.util.TreeMap;

/** Who was seen with one identifier: at most its kind's hub limit of parties. Once more share it, it is a hub for ever and knows nobody. */
final class IdentifierState {
    private static final byte FORMAT = 2;

    final Map<String, EvidenceRef> sharers = new TreeMap<>();
    boolean hub;

    byte[] bytes() {
        return TieBytes.bytes(FORMAT, this, (out, state) -> {
            out.writeBoolean(state.hub);
            out.writeShort(state.sharers.size());
            for (var sharer : state.sharers.entrySet()) {
                out.writeUTF(sharer.getKey());
                TieBytes.event(out, sharer.getValue());
            }
        });
    }

    static IdentifierState of(byte[] bytes) {
        return TieBytes.of(FORMAT, bytes, in -> {
            var state = new IdentifierState();
            state.hub = in.readBoolean();
            for (int left = in.readShort(); left > 0; left--) {
                state.sharers.put(in.readUTF(), TieBytes.event(in));
            }
            return state;
        });
    }
}

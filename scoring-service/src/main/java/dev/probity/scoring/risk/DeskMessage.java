package dev.probity.scoring.risk;

import java.nio.ByteBuffer;
import java.time.Instant;

/** What the alert desk must hear about a subject. */
public sealed interface DeskMessage {
    /**
     * A bill that may become an alert, or changes one.
     *
     * @param episode the subject's episode
     * @param bill as it was published
     */
    record Candidate(int episode, Bill bill) implements DeskMessage {
        private static final byte KIND = 'C';

        /** Bytes for the way between the stages: kind, episode, and the bill as it was written for its topic. */
        public static byte[] bytes(int episode, byte[] json) {
            return ByteBuffer.allocate(1 + Integer.BYTES + json.length)
                    .put(KIND)
                    .putInt(episode)
                    .put(json)
                    .array();
        }
    }

    /**
     * A closed case ended the subject's episode.
     *
     * @param episode the episode that ended
     * @param at when the case was closed
     */
    record Ended(int episode, Instant at) implements DeskMessage {
        private static final byte KIND = 'E';

        /** Bytes for the way between the stages: kind, episode, time. */
        public byte[] toBytes() {
            return ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES)
                    .put(KIND)
                    .putInt(episode)
                    .putLong(at.toEpochMilli())
                    .array();
        }
    }

    static DeskMessage of(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        byte kind = from.get();
        int episode = from.getInt();
        if (kind == Ended.KIND) {
            return new Ended(episode, Instant.ofEpochMilli(from.getLong()));
        }
        var json = new byte[from.remaining()];
        from.get(json);
        return new Candidate(episode, BillJson.read(json));
    }
}

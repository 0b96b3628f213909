package dev.probity.scoring.tip;

import dev.probity.scoring.event.Words;
import dev.probity.scoring.finding.EvidenceRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A tip, as far as it concerns one of the parties that it names.
 *
 * @param id its id
 * @param channel on which it came
 * @param anonymous whether nobody stands by it
 * @param others how many parties are named beside the main one; 0 for the main one itself
 * @param sketch stands for what it says, {@link Sketch}
 * @param event points to it
 */
record Tip(String id, String channel, boolean anonymous, int others, long sketch, EvidenceRef event) {
    private static final int HEAD_BYTES = 1 + Short.BYTES + 2 * Long.BYTES + Integer.BYTES;

    byte[] bytes() {
        var texts = new String[] {id, channel, event.source(), event.id(), event.type()};
        int size = HEAD_BYTES;
        for (var text : texts) {
            size += Short.BYTES + 3 * text.length();
        }
        var out = ByteBuffer.allocate(size)
                .put((byte) (anonymous ? 1 : 0))
                .putShort((short) others)
                .putLong(sketch)
                .putLong(event.time().getEpochSecond())
                .putInt(event.time().getNano());
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.putShort((short) bytes.length).put(bytes);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    static Tip of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        boolean anonymous = in.get() == 1;
        int others = in.getShort();
        long sketch = in.getLong();
        var time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        var id = text(in);
        var channel = text(in);
        var event = new EvidenceRef(text(in), text(in), text(in), time, null, null, Words.of(channel, 0));
        return new Tip(id, channel, anonymous, others, sketch, event);
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

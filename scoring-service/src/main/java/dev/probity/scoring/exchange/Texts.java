package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Texts and events as they lie in this package's records. */
final class Texts {
    private static final int FIXED_BYTES = 64;
    private static final int CHARACTER_BYTES = 3;
    private static final byte TICKET_UNASKED = 0;
    private static final byte TICKETED = 1;
    private static final byte UNTICKETED = 2;

    private Texts() {}

    static void text(ByteBuffer out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) bytes.length).put(bytes);
    }

    /** Bytes that suffice for texts and events. */
    static int room(List<EvidenceRef> events, String... texts) {
        int room = FIXED_BYTES;
        for (var text : texts) {
            room += FIXED_BYTES + CHARACTER_BYTES * text.length();
        }
        for (var event : events) {
            room += FIXED_BYTES
                    + CHARACTER_BYTES
                            * (event.source().length()
                                    + event.id().length()
                                    + event.type().length()
                                    + whatOf(event).length());
        }
        return room;
    }

    static String text(ByteBuffer in) {
        var bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Events that all concern the merchant, which is not written. */
    static void events(ByteBuffer out, List<EvidenceRef> events) {
        out.put((byte) events.size());
        events.forEach(event -> event(out, event));
    }

    static void event(ByteBuffer out, EvidenceRef event) {
        text(out, event.source());
        text(out, event.id());
        text(out, event.type());
        out.putLong(event.time().getEpochSecond()).putInt(event.time().getNano());
        var ticketed = event.ticketed();
        out.put(ticketed == null ? TICKET_UNASKED : ticketed ? TICKETED : UNTICKETED);
        text(out, whatOf(event));
    }

    static List<EvidenceRef> events(ByteBuffer in, String merchant) {
        var events = new ArrayList<EvidenceRef>();
        for (int left = in.get(); left > 0; left--) {
            events.add(event(in, merchant));
        }
        return events;
    }

    static EvidenceRef event(ByteBuffer in, String merchant) {
        var source = text(in);
        var id = text(in);
        var type = text(in);
        var time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        var ticketed = switch (in.get()) {
            case TICKETED -> Boolean.TRUE;
            case UNTICKETED -> Boolean.FALSE;
            default -> null;
        };
        var what = text(in);
        return new EvidenceRef(source, id, type, time, merchant, ticketed, what.isEmpty() ? null : what);
    }

    private static String whatOf(EvidenceRef event) {
        var what = event.what();
        return what == null ? "" : what;
    }
}

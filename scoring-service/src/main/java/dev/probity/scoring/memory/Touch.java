package dev.probity.scoring.memory;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.event.Words;
import dev.probity.scoring.finding.EvidenceRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A remembered deed: the first of one person at one merchant on one day, or, where no merchant is concerned, of one label in one hour; or a ticket that the
 * person opened and closed.
 *
 * @param event points to the event; {@code ticketed} says whether the whole day was covered
 * @param label what was done
 * @param fresh new to the person and unusual among peers
 * @param late came after its day was closed, so that no window counts it
 * @param records how many records the first event moved
 */
public record Touch(EvidenceRef event, String label, boolean fresh, boolean late, long records) {
    private static final byte TICKET_UNASKED = 0;
    private static final byte TICKETED = 1;
    private static final byte UNTICKETED = 2;
    private static final String OWN_TYPES = "dev.probity.";
    private static final String TICKET = OWN_TYPES + "ticket.v1";
    private static final String POWER = OWN_TYPES + "staff.intervention.v1";

    /** What the event says is what was done: told by the label, so that it need not be kept twice. */
    public Touch {
        event = new EvidenceRef(
                event.source(),
                event.id(),
                event.type(),
                event.time(),
                event.merchant(),
                event.ticketed(),
                Words.of(label, records));
    }

    /** The same, its ticket settled. */
    public Touch covered(@Nullable Boolean ticketed) {
        var e = event;
        return new Touch(
                new EvidenceRef(e.source(), e.id(), e.type(), e.time(), e.merchant(), ticketed),
                label,
                fresh,
                late,
                records);
    }

    /** Whether it is a ticket that the person opened and closed, not a deed. */
    public boolean isTicket() {
        return event.type().equals(TICKET);
    }

    /** Whether a power was used, not only a look taken. */
    public boolean isPower() {
        return event.type().equals(POWER);
    }

    /** Whether it is a touch of the merchant of that fingerprint. */
    public boolean isAt(int merchant) {
        var touched = event.merchant();
        return touched != null && (int) Fingerprint.of(touched) == merchant;
    }

    public byte[] bytes() {
        var source = utf8(event.source());
        var id = utf8(event.id());
        var type = utf8(event.type().startsWith(OWN_TYPES) ? event.type().substring(OWN_TYPES.length()) : event.type());
        var merchant = event.merchant();
        var merchantBytes = utf8(merchant == null ? "" : merchant);
        var labelBytes = utf8(label);
        var out = ByteBuffer.allocate(
                32 + source.length + id.length + type.length + merchantBytes.length + labelBytes.length);
        out.putLong(event.time().getEpochSecond()).putInt(event.time().getNano());
        out.put((byte) (ticketCode() | (fresh ? 4 : 0) | (late ? 8 : 0)));
        out.putInt((int) Math.min(records, Integer.MAX_VALUE));
        for (var text : new byte[][] {source, id, type, merchantBytes, labelBytes}) {
            if (text.length > Short.MAX_VALUE) {
                throw new IllegalArgumentException("a text of " + text.length + " bytes is not kept with a deed");
            }
            out.putShort((short) text.length).put(text);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private byte ticketCode() {
        var ticketed = event.ticketed();
        if (ticketed == null) {
            return TICKET_UNASKED;
        }
        return ticketed ? TICKETED : UNTICKETED;
    }

    public static Touch of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        int flags = in.get();
        int records = in.getInt();
        var source = text(in);
        var id = text(in);
        var type = text(in);
        var merchant = text(in);
        var label = text(in);
        var ticketed = switch (flags & 3) {
            case TICKETED -> Boolean.TRUE;
            case UNTICKETED -> Boolean.FALSE;
            default -> null;
        };
        var event = new EvidenceRef(source, id, OWN_TYPES + type, time, merchant.isEmpty() ? null : merchant, ticketed);
        return new Touch(event, label, (flags & 4) != 0, (flags & 8) != 0, records);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;

/** Touches on their way from staff to merchants, laid out by hand: some 250 bytes with one event as evidence. */
public final class StaffTouchBytes {
    private static final byte FORMAT = 1;
    private static final int FIXED_BYTES = 64;
    private static final int CHARACTER_BYTES = 3;
    private static final int OFF_BEAT = 1;
    private static final int CLIENT = 2;
    private static final int POWER_UNCOVERED = 4;
    private static final byte TICKET_UNASKED = 0;
    private static final byte TICKETED = 1;
    private static final byte UNTICKETED = 2;

    private StaffTouchBytes() {}

    public static byte[] write(StaffTouch touch) {
        var out = ByteBuffer.allocate(room(touch));
        out.put(FORMAT).putInt(touch.day());
        out.putShort((short) touch.firstMinute()).putShort((short) touch.lastMinute());
        out.putShort(TouchKind.bits(touch.kinds())).put(touch.cover().code());
        out.put((byte) ((touch.offBeat() ? OFF_BEAT : 0)
                | (touch.client() ? CLIENT : 0)
                | (touch.powerUncovered() ? POWER_UNCOVERED : 0)));
        out.putFloat(touch.oddness());
        text(out, touch.staff());
        text(out, touch.merchant());
        text(out, touch.role());
        text(out, touch.site());
        text(out, touch.team());
        out.put((byte) touch.evidence().size());
        for (var event : touch.evidence()) {
            text(out, event.source());
            text(out, event.id());
            text(out, event.type());
            out.putLong(event.time().getEpochSecond()).putInt(event.time().getNano());
            var ticketed = event.ticketed();
            out.put(ticketed == null ? TICKET_UNASKED : ticketed ? TICKETED : UNTICKETED);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int room(StaffTouch touch) {
        int characters = touch.staff().length()
                + touch.merchant().length()
                + touch.role().length()
                + touch.site().length()
                + touch.team().length();
        for (var event : touch.evidence()) {
            characters +=
                    event.source().length() + event.id().length() + event.type().length() + FIXED_BYTES;
        }
        return FIXED_BYTES + CHARACTER_BYTES * characters;
    }

    /** Fails with {@link IllegalArgumentException} on anything that is no touch. */
    public static StaffTouch read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != FORMAT) {
                throw new IllegalArgumentException("a touch in a format of another version");
            }
            return read(in);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("not a touch", e);
        }
    }

    private static StaffTouch read(ByteBuffer in) {
        int day = in.getInt();
        int first = in.getShort();
        int last = in.getShort();
        var kinds = TouchKind.ofBits(in.getShort());
        var cover = Cover.of(in.get());
        int flags = in.get();
        float oddness = in.getFloat();
        var staff = text(in);
        var merchant = text(in);
        var role = text(in);
        var site = text(in);
        var team = text(in);
        var evidence = new ArrayList<EvidenceRef>();
        for (int left = in.get(); left > 0; left--) {
            evidence.add(event(in, merchant));
        }
        return new StaffTouch(
                staff,
                merchant,
                day,
                first,
                last,
                kinds,
                cover,
                (flags & OFF_BEAT) != 0,
                (flags & CLIENT) != 0,
                (flags & POWER_UNCOVERED) != 0,
                oddness,
                role,
                site,
                team,
                evidence);
    }

    private static EvidenceRef event(ByteBuffer in, String merchant) {
        var source = text(in);
        var id = text(in);
        var type = text(in);
        var time = Instant.ofEpochSecond(in.getLong(), in.getInt());
        var ticketed = switch (in.get()) {
            case TICKETED -> Boolean.TRUE;
            case UNTICKETED -> Boolean.FALSE;
            default -> null;
        };
        return new EvidenceRef(source, id, type, time, merchant, ticketed);
    }

    private static void text(ByteBuffer out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) bytes.length).put(bytes);
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

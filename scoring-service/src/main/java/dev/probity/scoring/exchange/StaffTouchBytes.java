package dev.probity.scoring.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Touches on their way from staff to merchants, laid out by hand: some 250 bytes with one event as evidence. */
public final class StaffTouchBytes {
    private static final byte FORMAT = 3;
    private static final int OFF_BEAT = 1;
    private static final int CLIENT = 2;
    private static final int POWER_UNCOVERED = 4;
    private static final int SELF_TICKETED = 8;

    private StaffTouchBytes() {}

    public static byte[] write(StaffTouch touch) {
        var out = ByteBuffer.allocate(Texts.room(
                touch.evidence(), touch.staff(), touch.merchant(), touch.role(), touch.site(), touch.team()));
        out.put(FORMAT).putInt(touch.day());
        out.putShort((short) touch.firstMinute()).putShort((short) touch.lastMinute());
        out.putShort(TouchKind.bits(touch.kinds())).put(touch.cover().code());
        out.put((byte) ((touch.offBeat() ? OFF_BEAT : 0)
                | (touch.client() ? CLIENT : 0)
                | (touch.powerUncovered() ? POWER_UNCOVERED : 0)
                | (touch.selfTicketed() ? SELF_TICKETED : 0)));
        out.putFloat(touch.oddness());
        Texts.text(out, touch.staff());
        Texts.text(out, touch.merchant());
        Texts.text(out, touch.role());
        Texts.text(out, touch.site());
        Texts.text(out, touch.team());
        Texts.events(out, touch.evidence());
        return Arrays.copyOf(out.array(), out.position());
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
        var staff = Texts.text(in);
        var merchant = Texts.text(in);
        var role = Texts.text(in);
        var site = Texts.text(in);
        var team = Texts.text(in);
        var evidence = Texts.events(in, merchant);
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
                (flags & SELF_TICKETED) != 0,
                oddness,
                role,
                site,
                team,
                evidence);
    }
}

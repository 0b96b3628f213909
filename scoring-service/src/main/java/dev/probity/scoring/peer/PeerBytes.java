package dev.probity.scoring.peer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Baselines as they stand on {@code probity.peers}. Bytes, for nobody but this service reads them, and most of their hundreds of figures are 0. */
final class PeerBytes {
    private static final byte FORMAT = 1;

    private PeerBytes() {}

    static byte[] write(PeerBaseline baseline) {
        var group = baseline.group().getBytes(StandardCharsets.UTF_8);
        var sums = Tally.of(baseline.people(), baseline.figures()).bytes();
        return ByteBuffer.allocate(1 + Short.BYTES + group.length + 2 * Integer.BYTES + sums.length)
                .put(FORMAT)
                .putShort((short) group.length)
                .put(group)
                .putInt((int) baseline.through().toEpochDay())
                .putInt(baseline.days())
                .put(sums)
                .array();
    }

    /** Fails with {@link IllegalArgumentException} on anything that is no baseline. */
    static PeerBaseline read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != FORMAT) {
                throw new IllegalArgumentException("a baseline in a format of another version");
            }
            var group = new byte[in.getShort()];
            in.get(group);
            var through = LocalDate.ofEpochDay(in.getInt());
            int days = in.getInt();
            var sums = Tally.of(Arrays.copyOfRange(bytes, in.position(), bytes.length));
            return new PeerBaseline(
                    new String(group, StandardCharsets.UTF_8), through, sums.members(), days, sums.rows());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("not a baseline", e);
        }
    }
}

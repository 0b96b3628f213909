package dev.probity.scoring.staff;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Merchants that a person works with: the declared clients, and on how many days of late each of the last merchants was touched.
 *
 * <p>By 16-bit stand-ins: two merchants are taken for one about once in 65,536 a merchant remembered; then a strange one passes for a known one, which never
 * speaks against anyone.
 */
final class Beat {
    static final int MOST_CLIENTS = 64;
    private static final int MOST_MERCHANTS = 128;

    /** Own days are halved this often, so that they stand for about the days that a peers' baseline is made of. */
    private static final int HALVED_AFTER_DAYS = 28;

    private static final int MOST_DAYS = 255;

    private short[] clients = new short[0];
    private final short[] merchants = new short[MOST_MERCHANTS];
    private final byte[] days = new byte[MOST_MERCHANTS];
    private int size;
    private int next;
    private int halved;

    /** Replaces the declared clients. */
    void serve(List<Integer> fingerprints) {
        int count = Math.min(MOST_CLIENTS, fingerprints.size());
        clients = new short[count];
        for (int i = 0; i < count; i++) {
            clients[i] = (short) (int) fingerprints.get(i);
        }
    }

    /** Forgets the merchants touched; the declared clients stay. */
    void forget() {
        size = 0;
        next = 0;
        halved = 0;
    }

    boolean isClient(int fingerprint) {
        for (short client : clients) {
            if (client == (short) fingerprint) {
                return true;
            }
        }
        return false;
    }

    /** Declared clients. */
    int clients() {
        return clients.length;
    }

    /** Whether any merchant was touched, or is a declared client. */
    boolean isAny() {
        return size > 0 || clients.length > 0;
    }

    /** Days of late on which a merchant was touched. */
    int daysAt(int fingerprint) {
        for (int i = 0; i < size; i++) {
            if (merchants[i] == (short) fingerprint) {
                return Byte.toUnsignedInt(days[i]);
            }
        }
        return 0;
    }

    /** Counts a day on which a merchant was touched; gives the days of late before it. */
    int meet(int fingerprint, int day) {
        if (day - halved >= HALVED_AFTER_DAYS) {
            for (int i = 0; i < size; i++) {
                days[i] = (byte) (Byte.toUnsignedInt(days[i]) / 2);
            }
            halved = day;
        }
        for (int i = 0; i < size; i++) {
            if (merchants[i] == (short) fingerprint) {
                int before = Byte.toUnsignedInt(days[i]);
                days[i] = (byte) Math.min(MOST_DAYS, before + 1);
                return before;
            }
        }
        merchants[next] = (short) fingerprint;
        days[next] = 1;
        next = (next + 1) % MOST_MERCHANTS;
        size = Math.min(size + 1, MOST_MERCHANTS);
        return 0;
    }

    void write(ByteBuffer out) {
        out.put((byte) clients.length);
        for (short client : clients) {
            out.putShort(client);
        }
        out.putShort((short) halved).put((byte) size).put((byte) next);
        for (int i = 0; i < size; i++) {
            out.putShort(merchants[i]).put(days[i]);
        }
    }

    static Beat read(ByteBuffer in) {
        var beat = new Beat();
        beat.clients = new short[in.get()];
        for (int i = 0; i < beat.clients.length; i++) {
            beat.clients[i] = in.getShort();
        }
        beat.halved = Short.toUnsignedInt(in.getShort());
        beat.size = Byte.toUnsignedInt(in.get());
        beat.next = Byte.toUnsignedInt(in.get());
        for (int i = 0; i < beat.size; i++) {
            beat.merchants[i] = in.getShort();
            beat.days[i] = in.get();
        }
        return beat;
    }
}

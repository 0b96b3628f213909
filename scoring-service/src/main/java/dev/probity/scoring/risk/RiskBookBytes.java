package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.PeerGroup;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A risk book as it lies in the store, laid out by hand: some 60 bytes plus 34 for each finding that may still be revised. */
public final class RiskBookBytes {
    private static final byte FORMAT = 2;
    private static final int NO_PEERS = -1;
    private static final int SLOT_BYTES = 3 * Long.BYTES + Short.BYTES + 2 * Integer.BYTES;
    private static final int WINDOW_BYTES = 1 + 2 * Long.BYTES;
    private static final int HEAD_BYTES = 64 + RiskBook.DISPOSITIONS_REMEMBERED * Long.BYTES;
    private static final int FAMILY_BYTES = 2 + Integer.BYTES + 2 * (2 * Long.BYTES + 2 * WINDOW_BYTES);

    private RiskBookBytes() {}

    public static byte[] write(RiskBook book) {
        var group = book.peers == null ? new byte[0] : book.peers.group().getBytes(StandardCharsets.UTF_8);
        var to = ByteBuffer.allocate(size(book, group.length));
        to.put(FORMAT).putLong(book.asOf).putInt(book.episode).putInt(book.revision);
        to.putInt(book.publishedTotal).put((byte) ((book.publishedAbove ? 1 : 0)
                | (book.atDesk ? 2 : 0)
                | (book.startsOver ? 4 : 0)
                | (book.withMerchants ? 8 : 0)));
        to.putInt(book.peers == null ? NO_PEERS : book.peers.size());
        to.putShort((short) group.length).put(group);
        int heard = 0;
        while (heard < book.dispositions.length && book.dispositions[heard] != 0) {
            heard++;
        }
        to.put((byte) heard);
        for (int i = 0; i < heard; i++) {
            to.putLong(book.dispositions[i]);
        }
        to.put((byte) book.families.size());
        book.families.forEach((family, accounts) -> {
            to.put((byte) family.code()).putInt(book.found.getOrDefault(family, 0));
            for (var account : accounts) {
                write(account, to);
            }
        });
        return java.util.Arrays.copyOf(to.array(), to.position());
    }

    private static int size(RiskBook book, int group) {
        int slots = 0;
        for (var accounts : book.families.values()) {
            for (var account : accounts) {
                slots += (account.live == null ? 0 : account.live.slots.size())
                        + (account.previous == null ? 0 : account.previous.slots.size());
            }
        }
        return HEAD_BYTES + group + book.families.size() * FAMILY_BYTES + slots * SLOT_BYTES;
    }

    private static void write(HorizonAccount account, ByteBuffer to) {
        to.putDouble(account.banked).putLong(account.bankedAt);
        write(account.live, to);
        write(account.previous, to);
    }

    private static void write(@Nullable WindowAccount window, ByteBuffer to) {
        to.put((byte) (window == null ? 0 : 1 + window.slots.size()));
        if (window == null) {
            return;
        }
        to.putLong(window.start).putLong(window.end);
        for (var slot : window.slots) {
            to.putLong(slot.idHash).putDouble(slot.eValue).putDouble(slot.judged);
            to.putShort((short) Math.round(slot.bet * Slot.BET_STEPS))
                    .putInt(slot.revision)
                    .putInt(slot.published);
        }
    }

    public static RiskBook read(byte @Nullable [] bytes) {
        var book = new RiskBook();
        if (bytes == null) {
            return book;
        }
        var from = ByteBuffer.wrap(bytes);
        if (from.get() != FORMAT) {
            throw new IllegalStateException("a risk book in a format of another version");
        }
        book.asOf = from.getLong();
        book.episode = from.getInt();
        book.revision = from.getInt();
        book.publishedTotal = from.getInt();
        byte flags = from.get();
        book.publishedAbove = (flags & 1) != 0;
        book.atDesk = (flags & 2) != 0;
        book.startsOver = (flags & 4) != 0;
        book.withMerchants = (flags & 8) != 0;
        int peers = from.getInt();
        var group = new byte[from.getShort()];
        from.get(group);
        book.peers = peers == NO_PEERS ? null : new PeerGroup(new String(group, StandardCharsets.UTF_8), peers);
        int heard = from.get();
        for (int i = 0; i < heard; i++) {
            book.dispositions[i] = from.getLong();
        }
        for (int families = from.get(); families > 0; families--) {
            var family = Family.ofCode((char) from.get());
            int found = from.getInt();
            if (found != 0) {
                book.found.put(family, found);
            }
            read(book.account(family, Horizon.WEEK), from);
            read(book.account(family, Horizon.QUARTER), from);
        }
        return book;
    }

    private static void read(HorizonAccount account, ByteBuffer from) {
        account.banked = from.getDouble();
        account.bankedAt = from.getLong();
        account.live = window(from);
        account.previous = window(from);
    }

    private static @Nullable WindowAccount window(ByteBuffer from) {
        int slots = Byte.toUnsignedInt(from.get()) - 1;
        if (slots < 0) {
            return null;
        }
        var window = new WindowAccount(from.getLong(), from.getLong());
        for (int i = 0; i < slots; i++) {
            long idHash = from.getLong();
            double eValue = from.getDouble();
            double judged = from.getDouble();
            window.slots.add(
                    new Slot(idHash, from.getShort() / Slot.BET_STEPS, from.getInt(), eValue, judged, from.getInt()));
        }
        return window;
    }
}

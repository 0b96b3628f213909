package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.memory.RecentIds;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerGroups;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All that is remembered of one merchant, save the reviews themselves, which lie in a {@link TouchLog}. */
final class MerchantState {
    private static final byte FORMAT = 3;

    /** Format without what was written in whose company; it is read. */
    private static final byte ALONE = 2;

    /** Format in which the live and the previous window of each horizon held the product of its days. It is read; the products, which were no evidence, are passed over. */
    private static final byte OF_DAYS = 1;

    private static final int WINDOWS_OF_DAYS = 4;
    private static final int BYTES_OF_DAYS = 3 * Float.BYTES + Short.BYTES + Integer.BYTES;

    final RecentIds seen;
    final ReviewRate rate;
    final RankedWeeks bursts;
    final RankedWeeks ratings;
    final ShareAccount worst;
    final ShareAccount best;
    /** Days that may still change, in order. */
    final List<ReviewDay> open = new ArrayList<>();

    String category = "";
    /** Latest event time, in milliseconds since the epoch. */
    long latest = Long.MIN_VALUE;

    private int nextSlot;

    MerchantState() {
        this(
                new RecentIds(),
                new ReviewRate(),
                new RankedWeeks(),
                new RankedWeeks(),
                new ShareAccount(),
                new ShareAccount());
    }

    private MerchantState(
            RecentIds seen,
            ReviewRate rate,
            RankedWeeks bursts,
            RankedWeeks ratings,
            ShareAccount worst,
            ShareAccount best) {
        this.seen = seen;
        this.rate = rate;
        this.bursts = bursts;
        this.ratings = ratings;
        this.worst = worst;
        this.best = best;
    }

    List<String> groups() {
        return PeerGroups.ofMerchant(category);
    }

    int takeSlot() {
        int slot = nextSlot;
        nextSlot = (nextSlot + 1) % TouchLog.SLOTS;
        return slot;
    }

    byte[] bytes(ByteBuffer scratch) {
        var out = scratch.clear();
        var name = category.getBytes(StandardCharsets.UTF_8);
        out.put(FORMAT)
                .putLong(latest)
                .put((byte) nextSlot)
                .putShort((short) name.length)
                .put(name);
        seen.write(out);
        rate.write(out);
        bursts.write(out);
        ratings.write(out);
        worst.write(out);
        best.write(out);
        out.put((byte) open.size());
        open.forEach(day -> day.write(out));
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static MerchantState of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT && format != ALONE && format != OF_DAYS) {
            throw new IllegalStateException("state of a merchant in format " + format + ", expected " + FORMAT);
        }
        long latest = in.getLong();
        int nextSlot = in.get();
        var name = new byte[in.getShort()];
        in.get(name);
        var seen = RecentIds.read(in);
        var rate = ReviewRate.read(in);
        var bursts = format == OF_DAYS ? insteadOfDays(in) : RankedWeeks.read(in);
        var ratings = format == OF_DAYS ? new RankedWeeks() : RankedWeeks.read(in);
        var state = new MerchantState(seen, rate, bursts, ratings, ShareAccount.read(in), ShareAccount.read(in));
        state.latest = latest;
        state.nextSlot = nextSlot;
        state.category = new String(name, StandardCharsets.UTF_8);
        for (int left = in.get(); left > 0; left--) {
            state.open.add(ReviewDay.read(in, format == FORMAT));
        }
        return state;
    }

    private static RankedWeeks insteadOfDays(ByteBuffer in) {
        for (int left = WINDOWS_OF_DAYS; left > 0; left--) {
            boolean there = in.getShort() != -1;
            in.position(in.position() + (there ? BYTES_OF_DAYS : 0));
        }
        return new RankedWeeks();
    }
}

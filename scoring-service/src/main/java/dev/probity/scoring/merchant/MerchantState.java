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
    private static final byte FORMAT = 2;

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
        if (format != FORMAT) {
            throw new IllegalStateException("state of a merchant in format " + format + ", expected " + FORMAT
                    + ": replay under a new application id");
        }
        long latest = in.getLong();
        int nextSlot = in.get();
        var name = new byte[in.getShort()];
        in.get(name);
        var state = new MerchantState(
                RecentIds.read(in),
                ReviewRate.read(in),
                RankedWeeks.read(in),
                RankedWeeks.read(in),
                ShareAccount.read(in),
                ShareAccount.read(in));
        state.latest = latest;
        state.nextSlot = nextSlot;
        state.category = new String(name, StandardCharsets.UTF_8);
        for (int left = in.get(); left > 0; left--) {
            state.open.add(ReviewDay.read(in));
        }
        return state;
    }
}

package dev.probity.scoring.watermark;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Event time as those go by it who bring many partitions' words together: how far it has come in every partition of events, so that what one that lags behind still
 * holds comes in time (Akidau et al., The Dataflow Model, VLDB 2015). A partition with nothing left to read says that it is quiet, and is not waited for until it
 * speaks again. It never goes back. Pure.
 */
public final class Watermark {
    private static final int ENTRY_BYTES = Integer.BYTES + Long.BYTES + 1;

    private final Map<Integer, Said> said = new TreeMap<>();
    private Instant time = Instant.EPOCH;

    private record Said(Instant time, boolean quiet) {}

    /** As it was stored; at the epoch where nothing was. */
    public static Watermark of(byte @Nullable [] bytes) {
        var mark = new Watermark();
        if (bytes != null) {
            var in = ByteBuffer.wrap(bytes);
            mark.time = Instant.ofEpochMilli(in.getLong());
            while (in.hasRemaining()) {
                mark.said.put(in.getInt(), new Said(Instant.ofEpochMilli(in.getLong()), in.get() != 0));
            }
        }
        return mark;
    }

    public byte[] bytes() {
        var out = ByteBuffer.allocate(Long.BYTES + ENTRY_BYTES * said.size()).putLong(time.toEpochMilli());
        said.forEach((sender, one) ->
                out.putInt(sender).putLong(one.time().toEpochMilli()).put((byte) (one.quiet() ? 1 : 0)));
        return out.array();
    }

    /** Every event before is in, but for late ones. */
    public Instant time() {
        return time;
    }

    /** Takes up how far a partition has come; whether the mark went on. It stands still until every partition has spoken. */
    public boolean advance(Tick tick) {
        said.put(tick.sender(), new Said(tick.time(), tick.quiet()));
        if (tick.senders() == 0 || said.size() < tick.senders()) {
            return false;
        }
        var now = said.values().stream()
                .filter(one -> !one.quiet())
                .map(Said::time)
                .min(Comparator.naturalOrder())
                .orElseGet(this::furthest);
        boolean on = now.isAfter(time);
        time = on ? now : time;
        return on;
    }

    /** With nothing left to read anywhere, as far as any has come. */
    private Instant furthest() {
        return said.values().stream()
                .map(Said::time)
                .max(Comparator.naturalOrder())
                .orElse(time);
    }
}

package dev.probity.scoring.risk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The order by risk as it lies in its store, and how it keeps up with bills that fade: the subjects are looked at in turn, a few at a time, and who no longer
 * stands where the bill says is moved. Nobody fades alike (what speaks against somebody falls, what speaks for them rises, and a window that lasts stands still), so
 * that no key there is would stay in order by itself.
 */
final class KeptOrder {
    /** How far the stream's time goes on before all are looked at again: in it the heaviest line there may be fades by a seventh of a deciban. */
    private static final Duration ROUND = Duration.ofHours(6);

    /** Millidecibans that a subject may stand away from its bill. */
    private static final int SLACK = 100;

    private static final Bytes FIRST = Bytes.wrap(new byte[] {1});
    private static final Bytes LAST = Bytes.wrap(new byte[] {Byte.MAX_VALUE});

    private final KeyValueStore<Bytes, byte[]> order;
    private final RiskRules rules;
    private Instant round = Instant.EPOCH;
    private @Nullable Bytes reached;

    KeptOrder(KeyValueStore<Bytes, byte[]> order, RiskRules rules) {
        this.order = order;
        this.rules = rules;
    }

    /**
     * Puts a subject where its bill says.
     *
     * @param before total by which it was listed, where that is not kept yet: state of a version that moved nobody by time
     */
    void place(String subject, RiskBook book, Instant at, @Nullable Integer before) {
        int total = book.total(at, rules);
        var listed = place(subject, before);
        if (listed != null && listed != total) {
            order.delete(RiskOrder.key(subject, listed));
        }
        order.put(RiskOrder.key(subject, total), RiskOrder.row(subject, at, book.weights(at, rules), rules));
        order.put(
                kept(subject), ByteBuffer.allocate(Integer.BYTES).putInt(total).array());
    }

    private @Nullable Integer place(String subject, @Nullable Integer before) {
        var bytes = order.get(kept(subject));
        return bytes == null ? before : Integer.valueOf(ByteBuffer.wrap(bytes).getInt());
    }

    /** Total by which a subject is listed: before all kinds, where no list looks. */
    private static Bytes kept(String subject) {
        return Bytes.wrap(('\u0000' + subject).getBytes(StandardCharsets.UTF_8));
    }

    /** Looks at the next subjects, and begins anew when the clock has gone on. */
    void look(Instant clock, Function<String, RiskBook> books, int most) {
        if (reached == null) {
            if (clock.isBefore(round.plus(ROUND))) {
                return;
            }
            round = clock;
            reached = FIRST;
        }
        var next = after(reached, most);
        next.forEach(key -> move(key, books));
        reached = next.size() < most ? null : next.getLast();
    }

    private List<Bytes> after(Bytes from, int most) {
        var keys = new ArrayList<Bytes>();
        try (var range = order.range(from, LAST)) {
            while (range.hasNext() && keys.size() < most) {
                var key = range.next().key;
                if (!key.equals(from)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private void move(Bytes key, Function<String, RiskBook> books) {
        var subject = RiskOrder.subject(key);
        int listed = RiskOrder.total(key);
        var book = books.apply(subject);
        var at = round.isAfter(book.asOf()) ? round : book.asOf();
        if (Math.abs(book.total(at, rules) - listed) >= SLACK) {
            place(subject, book, at, listed);
        }
    }
}

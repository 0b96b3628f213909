package dev.probity.scoring.tip;

import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Window;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tips about one party, the latest of them. */
final class TipBook {
    private static final int MOST = 32;
    private static final byte FORMAT = 1;

    private final List<Tip> tips = new ArrayList<>();

    /** Takes a tip in; false when it is known already, whatever event told of it. */
    boolean take(Tip tip) {
        if (tips.stream().anyMatch(known -> known.id().equals(tip.id()))) {
            return false;
        }
        tips.add(tip);
        tips.sort(Comparator.comparing((Tip one) -> one.event().time()).thenComparing(Tip::id));
        if (tips.size() > MOST) {
            tips.removeFirst();
        }
        return true;
    }

    /** Tips within a window, the newest first. */
    List<Tip> within(Window window) {
        return tips.stream()
                .filter(tip -> !tip.event().time().isBefore(window.start())
                        && tip.event().time().isBefore(window.end()))
                .toList()
                .reversed();
    }

    /** Windows of that horizon in which a tip's news may change what is known: its own, and all later ones that hold a tip. */
    List<Window> windows(Tip tip, Horizon horizon) {
        var first = horizon.windowAt(tip.event().time());
        return tips.stream()
                .map(one -> horizon.windowAt(one.event().time()))
                .filter(window -> !window.start().isBefore(first.start()))
                .distinct()
                .toList();
    }

    /**
     * Tips within a window that repeat no other, the most credible first: of tips in the same words only one counts, and of tips on one channel on one day. What
     * was told before the window has counted there, and is not told anew by being repeated.
     *
     * <p>A channel's day is one teller's: who tells three times by three names must not count three times.
     */
    List<Tip> independent(Window window, TipRules rules) {
        var before = before(window);
        var chosen = new ArrayList<Tip>();
        var credibleFirst = Comparator.comparingDouble(rules::believed)
                .reversed()
                .thenComparing(tip -> tip.event().time())
                .thenComparing(Tip::id);
        for (var tip : within(window).stream().sorted(credibleFirst).toList()) {
            if (Stream.concat(before.stream(), chosen.stream()).noneMatch(other -> repeats(tip, other))) {
                chosen.add(tip);
            }
        }
        return chosen;
    }

    private List<Tip> before(Window window) {
        return tips.stream()
                .filter(tip -> tip.event().time().isBefore(window.start()))
                .toList();
    }

    private static boolean repeats(Tip one, Tip other) {
        return Sketch.same(one.sketch(), other.sketch())
                || one.channel().equals(other.channel()) && day(one) == day(other);
    }

    private static long day(Tip tip) {
        return Math.floorDiv(tip.event().time().getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }

    /** E-value of a window's independent tips together; those that come after others, of before the window too, corroborate only. */
    double eValue(Window window, TipRules rules) {
        double product = 1;
        double part = before(window).isEmpty() ? 1 : rules.corroboration();
        for (var tip : independent(window, rules)) {
            product *= 1 + part * (rules.believed(tip) - 1);
            part = rules.corroboration();
        }
        return product;
    }

    byte[] bytes() {
        var parts = tips.stream().map(Tip::bytes).toList();
        int size =
                2 + parts.stream().mapToInt(part -> Short.BYTES + part.length).sum();
        var out = ByteBuffer.allocate(size).put(FORMAT).put((byte) parts.size());
        parts.forEach(part -> out.putShort((short) part.length).put(part));
        return out.array();
    }

    static TipBook of(byte @Nullable [] bytes) {
        var book = new TipBook();
        if (bytes == null) {
            return book;
        }
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("tips in format " + format + ", expected " + FORMAT);
        }
        for (int left = in.get(); left > 0; left--) {
            var part = new byte[in.getShort()];
            in.get(part);
            book.tips.add(Tip.of(part));
        }
        return book;
    }
}

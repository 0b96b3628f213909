package dev.probity.scoring.exchange;

import dev.probity.scoring.event.Fingerprint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of a merchant's gains and of who touched it: one bounded record, beside the merchant's own state. */
final class MerchantGains {
    private static final byte FORMAT = 2;

    /** Gains remembered; the dullest make room. */
    static final int MOST_GAINS = 32;

    private static final int MOST_WEEKS = 12;

    final Course course;
    final StakeBook book;
    final List<Gain> gains = new ArrayList<>();
    final List<Exposure> exposures = new ArrayList<>();
    String category = "";
    /** Greatest surprise of each of the last weeks, whoever had touched. */
    private float[] weeks = {};

    MerchantGains() {
        this(new Course(), new StakeBook());
    }

    private MerchantGains(Course course, StakeBook book) {
        this.course = course;
        this.book = book;
    }

    /** Remembers how a week was that is over. */
    void week(float surprise) {
        var next = Arrays.copyOf(weeks, Math.min(MOST_WEEKS, weeks.length + 1));
        System.arraycopy(weeks, 0, next, 1, next.length - 1);
        next[0] = surprise;
        weeks = next;
    }

    /** A p-value by rank among like touches, unless the merchant gains like that more often than they do: then by its own weeks, too. */
    double among(float surprise, double p, GainRules rules) {
        int like = 0;
        for (float week : weeks) {
            like += week >= surprise ? 1 : 0;
        }
        return Math.max(p, (rules.ownTrust() * p + like) / (rules.ownTrust() + weeks.length));
    }

    /** The person of that stand-in; null when nothing is bet on them. */
    @Nullable
    Exposure exposure(int staff) {
        for (var exposure : exposures) {
            if ((int) Fingerprint.of(exposure.staff) == staff) {
                return exposure;
            }
        }
        return null;
    }

    /** Forgets those on whom nothing is bet any more. */
    void forget() {
        for (int staff : book.takeForgotten()) {
            exposures.remove(exposure(staff));
        }
    }

    List<Gain> gainsOf(int week) {
        return gains.stream().filter(gain -> Days.week(gain.day()) == week).toList();
    }

    byte[] bytes(ByteBuffer scratch) {
        var out = scratch.clear();
        out.put(FORMAT);
        Texts.text(out, category);
        course.write(out);
        book.write(out);
        out.put((byte) weeks.length);
        for (float week : weeks) {
            out.putFloat(week);
        }
        out.put((byte) gains.size());
        for (var gain : gains) {
            out.put(gain.kind().code()).putFloat(gain.amount()).putFloat(gain.surprise());
            Texts.event(out, gain.event());
        }
        out.put((byte) exposures.size());
        exposures.forEach(exposure -> exposure.write(out));
        return Arrays.copyOf(out.array(), out.position());
    }

    static MerchantGains of(byte[] bytes, String merchant) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("gains of a merchant in format " + format + ", expected " + FORMAT);
        }
        var category = Texts.text(in);
        var state = new MerchantGains(Course.read(in), StakeBook.read(in));
        state.category = category;
        state.weeks = new float[in.get()];
        for (int i = 0; i < state.weeks.length; i++) {
            state.weeks[i] = in.getFloat();
        }
        for (int left = in.get(); left > 0; left--) {
            var kind = GainKind.of(in.get());
            float amount = in.getFloat();
            state.gains.add(new Gain(kind, amount, in.getFloat(), Texts.event(in, merchant)));
        }
        for (int left = in.get(); left > 0; left--) {
            state.exposures.add(Exposure.read(in));
        }
        return state;
    }
}

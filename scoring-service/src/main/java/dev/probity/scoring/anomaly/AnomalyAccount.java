package dev.probity.scoring.anomaly;

import dev.probity.scoring.evidence.PValue;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One person's unlike days: a week is one test, its most unlike day by Bonferroni; a quarter is the mean of its weeks, which needs no independence, weeks without
 * a word counting as 1.
 */
final class AnomalyAccount {
    private static final byte FORMAT = 1;
    private static final int MOST_BYTES = 64;
    private static final int DAYS_PER_WEEK = 7;

    /** What is known of one horizon's live window. */
    static final class Window {
        int startDay = -1;
        /** Σ e-values of the window's weeks that are over, and how many they are. */
        float banked;

        byte weeks;
        /** Week of the window that is counted now, its days and the least of their p-values. */
        byte week;

        byte days;
        float least = 1;
        int heaviestDay;
        float spoken = Speech.NOTHING;

        private void open(int start) {
            startDay = start;
            banked = 0;
            weeks = 0;
            week = 0;
            days = 0;
            least = 1;
            spoken = Speech.NOTHING;
        }

        private void take(int day, double p) {
            int now = (day - startDay) / DAYS_PER_WEEK;
            if (now != week && days > 0) {
                banked += (float) weekE();
                weeks++;
                days = 0;
                least = 1;
            }
            week = (byte) now;
            days++;
            if (p < least) {
                least = (float) p;
                heaviestDay = day;
            }
        }

        private double weekE() {
            return PValue.calibrate(Math.min(1, days * least));
        }

        /** E-value of the window, which holds so many weeks. */
        double eValue(int all) {
            return (banked + weekE() + all - weeks - 1) / all;
        }

        private void write(ByteBuffer out) {
            out.putShort((short) startDay).putFloat(banked).put(weeks).put(week).put(days);
            out.putFloat(least).putShort((short) heaviestDay).putFloat(spoken);
        }

        private void read(ByteBuffer in) {
            short start = in.getShort();
            startDay = start == -1 ? -1 : Short.toUnsignedInt(start);
            banked = in.getFloat();
            weeks = in.get();
            week = in.get();
            days = in.get();
            least = in.getFloat();
            heaviestDay = Short.toUnsignedInt(in.getShort());
            spoken = in.getFloat();
        }
    }

    private final Window[] windows = {new Window(), new Window()};

    /** Weeks in a window. */
    static int weeks(Horizon horizon) {
        return switch (horizon) {
            case WEEK -> 1;
            case QUARTER -> 13;
        };
    }

    /** Takes a day in; the window that holds it, null where it is over. */
    @Nullable
    Window take(Horizon horizon, int day, double p) {
        var window = windows[horizon.ordinal()];
        int start = ShareAccount.start(horizon, day);
        if (start > window.startDay) {
            window.open(start);
        } else if (start < window.startDay) {
            return null;
        }
        window.take(day, p);
        return window;
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(MOST_BYTES).put(FORMAT);
        for (var window : windows) {
            window.write(out);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    static AnomalyAccount of(byte @Nullable [] bytes) {
        var account = new AnomalyAccount();
        if (bytes != null) {
            var in = ByteBuffer.wrap(bytes);
            byte format = in.get();
            if (format != FORMAT) {
                throw new IllegalStateException("unlike days in format " + format + ", expected " + FORMAT);
            }
            for (var window : account.windows) {
                window.read(in);
            }
        }
        return account;
    }
}

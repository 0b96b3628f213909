package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of each class of data one person moves: own past by class, and the days' evidence by window. */
final class VolumeAccount {
    static final int MOST_CLASSES = 8;
    /** Takes what comes once all places for classes are taken. */
    static final String OTHER = "other";

    /** Days into a window after which nothing can come for the one before: the grace is at most a day. */
    private static final int LATEST_DAYS = 2;

    private static final Horizon[] HORIZONS = Horizon.values();

    /** Own past of one class of data: records a day, and records in the day's fullest hour. */
    static final class DataClass {
        final String name;
        final VolumeSeries total;
        final VolumeSeries peak;

        DataClass(String name, VolumeSeries total, VolumeSeries peak) {
            this.name = name;
            this.total = total;
            this.peak = peak;
        }
    }

    /** Evidence of the closed days of one window. */
    static final class DaysWindow {
        final int startDay;
        /** ln E of the closed days. */
        float banked;

        /** Closed days with records that were judged. */
        int days;

        float spoken = Speech.NOTHING;
        /** Heaviest closed day's ln E, its day, and the class that carried it. */
        float heaviest;

        int heaviestDay;
        byte heaviestClass;

        DaysWindow(int startDay) {
            this.startDay = startDay;
        }

        void bank(int day, double logE, int dataClass) {
            banked += (float) logE;
            days++;
            if (logE > heaviest) {
                heaviest = (float) logE;
                heaviestDay = day;
                heaviestClass = (byte) dataClass;
            }
        }
    }

    final List<DataClass> classes = new ArrayList<>();
    private final @Nullable DaysWindow[][] windows = new DaysWindow[HORIZONS.length][2];

    /** Place of a class, making one while there is room. */
    int place(String name) {
        int known = find(name);
        if (known >= 0) {
            return known;
        }
        if (classes.size() == MOST_CLASSES - 1) {
            classes.add(new DataClass(OTHER, new VolumeSeries(), new VolumeSeries()));
        }
        if (classes.size() == MOST_CLASSES) {
            return MOST_CLASSES - 1;
        }
        classes.add(new DataClass(name, new VolumeSeries(), new VolumeSeries()));
        return classes.size() - 1;
    }

    private int find(String name) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).name.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The window that holds the day; null when it is over and forgotten. */
    @Nullable
    DaysWindow window(Horizon horizon, int day) {
        var pair = windows[horizon.ordinal()];
        int start = ShareAccount.start(horizon, day);
        var live = pair[0];
        if (live == null || start > live.startDay) {
            pair[1] = live;
            live = new DaysWindow(start);
            pair[0] = live;
            return live;
        }
        var previous = pair[1];
        if (start == live.startDay) {
            pair[1] = day > start + LATEST_DAYS ? null : previous;
            return live;
        }
        return previous != null && previous.startDay == start ? previous : null;
    }

    /** A day's ln E from its classes': their mean, of which only a part is bet. */
    static double ofDay(double[] logEs, VolumeRules rules) {
        return logEs.length == 0 ? 0 : Mixture.logBet(rules.dayBet(), Mixture.logMeanExp(logEs));
    }

    void write(ByteBuffer out) {
        out.put((byte) classes.size());
        for (var dataClass : classes) {
            StaffState.putText(out, dataClass.name);
            dataClass.total.write(out);
            dataClass.peak.write(out);
        }
        for (var pair : windows) {
            for (var window : pair) {
                out.putShort((short) (window == null ? -1 : window.startDay));
                if (window != null) {
                    out.putFloat(window.banked)
                            .put((byte) window.days)
                            .putFloat(window.spoken)
                            .putFloat(window.heaviest)
                            .putShort((short) window.heaviestDay)
                            .put(window.heaviestClass);
                }
            }
        }
    }

    static VolumeAccount read(ByteBuffer in) {
        var account = new VolumeAccount();
        for (int left = in.get(); left > 0; left--) {
            var name = StaffState.text(in);
            account.classes.add(new DataClass(name, VolumeSeries.read(in), VolumeSeries.read(in)));
        }
        for (var pair : account.windows) {
            for (int i = 0; i < pair.length; i++) {
                int start = in.getShort();
                if (start != -1) {
                    var window = new DaysWindow(Short.toUnsignedInt((short) start));
                    window.banked = in.getFloat();
                    window.days = in.get();
                    window.spoken = in.getFloat();
                    window.heaviest = in.getFloat();
                    window.heaviestDay = Short.toUnsignedInt(in.getShort());
                    window.heaviestClass = in.get();
                    pair[i] = window;
                }
            }
        }
        return account;
    }
}

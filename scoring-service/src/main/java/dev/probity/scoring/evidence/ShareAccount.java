package dev.probity.scoring.evidence;

import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A share of what a person does: the own past, and for each horizon the live window and the one before, for late events.
 *
 * <p>The own past is part of what is believed when a window begins: a person with steady habits must not gather evidence window after window.
 */
public final class ShareAccount {
    private static final Horizon[] HORIZONS = Horizon.values();
    private static final int LIVE = 0;
    private static final int PREVIOUS = 1;

    /** Days into a window after which nothing can come for the one before: the grace is at most a day. */
    private static final int LATEST_DAYS = 2;

    private final @Nullable ShareWindow[][] windows = new ShareWindow[HORIZONS.length][2];
    private float pastN;
    private float pastK;

    /** Counts on that day, in the window of each horizon. */
    public void count(int day, int more, int moreCounted, ShareRules rules, @Nullable Share peers) {
        for (var horizon : HORIZONS) {
            var window = window(horizon, day, rules, peers);
            if (window != null) {
                window.count(more, moreCounted);
            }
        }
    }

    /** The window that holds the day; null when it is over and forgotten. */
    public @Nullable ShareWindow window(Horizon horizon, int day, ShareRules rules, @Nullable Share peers) {
        var pair = windows[horizon.ordinal()];
        int start = start(horizon, day);
        var live = pair[LIVE];
        if (live == null || start > live.startDay()) {
            roll(horizon, start, rules, peers);
            return pair[LIVE];
        }
        if (start < live.startDay()) {
            var previous = pair[PREVIOUS];
            return previous != null && previous.startDay() == start ? previous : null;
        }
        if (day > live.startDay() + LATEST_DAYS) {
            pair[PREVIOUS] = null;
        }
        if (peers != null && !live.peered()) {
            if (rules.relative() && !rules.rare()) {
                live.rebase(peers, rules.test());
            } else {
                live.reconsider(belief(rules, peers));
            }
        }
        return live;
    }

    private void roll(Horizon horizon, int start, ShareRules rules, @Nullable Share peers) {
        var pair = windows[horizon.ordinal()];
        var over = pair[LIVE];
        if (over != null && horizon == Horizon.WEEK) {
            boolean comparable = !rules.relative() || over.peered() || peers == null;
            pastN = comparable ? pastN * (float) rules.pastFade() + over.n() : 0;
            pastK = comparable ? pastK * (float) rules.pastFade() + over.k() : 0;
        }
        pair[PREVIOUS] = over;
        pair[LIVE] = new ShareWindow(start, belief(rules, peers), peers != null);
    }

    /** What others' share and one's own past make believe; of what is rare a past without it makes nobody's first time odder than it is among others. */
    private Share belief(ShareRules rules, @Nullable Share peers) {
        var others = peers == null ? rules.absent() : peers;
        var own = others.after(pastK, pastN - pastK, 1);
        return rules.rare() && own.mean() < others.mean() ? others : own;
    }

    /** Observations of late: those of past weeks, or of the live quarter where they are more. */
    double n() {
        var live = windows[Horizon.QUARTER.ordinal()][LIVE];
        return Math.max(pastN, live == null ? 0 : live.n());
    }

    /** Those of them that are counted. */
    double k() {
        var live = windows[Horizon.QUARTER.ordinal()][LIVE];
        return Math.max(pastK, live == null ? 0 : live.k());
    }

    /** First day of the window that holds a day. */
    public static int start(Horizon horizon, int day) {
        int days = (int) horizon.length().toDays();
        return Math.floorDiv(day, days) * days;
    }

    /** Whether nothing was ever counted. */
    public boolean isEmpty() {
        return windows[0][LIVE] == null && windows[1][LIVE] == null;
    }

    public void write(ByteBuffer out) {
        out.putFloat(pastN).putFloat(pastK);
        for (var pair : windows) {
            for (var window : pair) {
                if (window == null) {
                    out.put(ShareWindow.ABSENT);
                } else {
                    window.write(out);
                }
            }
        }
    }

    public static ShareAccount read(ByteBuffer in) {
        var account = new ShareAccount();
        account.pastN = in.getFloat();
        account.pastK = in.getFloat();
        for (var pair : account.windows) {
            for (int i = 0; i < pair.length; i++) {
                pair[i] = ShareWindow.read(in.get(), in);
            }
        }
        return account;
    }
}

package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of look-up a person's errands are, beside those of ordinary work. An errand is a touch that neither a ticket nor the beat explains.
 *
 * <p>Innocence: an errand's kind is drawn as ordinary work's is, the person's own or the role's, whichever makes it likelier: how much people differ is not
 * known, and the larger of the two is right for whoever is like either. Suspicion: a part of the errands are for kinds that were
 * wanted on errands before, or for any kind alike. The ratio is a product over errands, each factor fixed before its day began, so an e-value at every moment.
 */
final class ErrandAccount {
    private static final Horizon[] HORIZONS = Horizon.values();

    /** Days into a window after which nothing can come for the one before: the grace is at most a day. */
    private static final int LATEST_DAYS = 2;

    /** Uses of the group below which it says nothing of what is ordinary. */
    private static final double FEWEST_USES = 100;

    /** What is added for a kind that nobody used yet. */
    private static final double UNSEEN = 0.5;

    /** Halves of the suspect's choice: what was wanted before, and any kind alike. */
    private static final double WANTED_BEFORE = 0.5;

    private static final double EVEN = 0.5;

    /** Evidence of the closed days of one window. */
    static final class Errands {
        final int startDay;
        /** ln of the product for each bet. */
        final float[] banked;
        /** Kinds judged. */
        int judged;

        float spoken = Speech.NOTHING;

        Errands(int startDay, int bets) {
            this.startDay = startDay;
            this.banked = new float[bets];
        }
    }

    private final LookUses uses;
    private final @Nullable Errands[][] windows = new Errands[HORIZONS.length][2];

    ErrandAccount() {
        this(new LookUses());
    }

    private ErrandAccount(LookUses uses) {
        this.uses = uses;
    }

    /**
     * What a day's errands give.
     *
     * @param logs ln of the product for each bet
     * @param judged kinds judged
     */
    record Judged(double[] logs, int judged) {}

    /** Judges a day's errands by what was ordinary before. */
    Judged judge(DayAccount day, float @Nullable [] role, ErrandRules rules) {
        var logs = new double[rules.bets().size()];
        int judged = 0;
        if (role == null || day.touches.stream().noneMatch(TouchMark::errand)) {
            return new Judged(logs, judged);
        }
        var usual = RoleUses.of(role);
        if (usual.total < FEWEST_USES) {
            return new Judged(logs, judged);
        }
        var seen = new HashSet<Integer>();
        for (var touch : day.touches) {
            for (int label : touch.errand() ? touch.labels() : TouchMark.NO_LABELS) {
                add(logs, ratio(label, usual, rules), seen.add(label), rules);
                judged++;
            }
        }
        return new Judged(logs, judged);
    }

    /**
     * What the role looks at in ordinary work.
     *
     * @param uses by bucket of the kind
     * @param total all
     * @param kinds kinds that were used, and one more
     */
    private record RoleUses(float[] uses, double total, int kinds) {
        static RoleUses of(float[] uses) {
            double total = 0;
            int kinds = 1;
            for (float count : uses) {
                total += count;
                kinds += count > 0 ? 1 : 0;
            }
            return new RoleUses(uses, total, kinds);
        }
    }

    /** How much likelier a kind is on a paid errand than in ordinary work. */
    private double ratio(int label, RoleUses role, ErrandRules rules) {
        double usual =
                (role.uses[StaffFigures.bucket(label, role.uses.length)] + UNSEEN) / (role.total + UNSEEN * role.kinds);
        double own = (uses.ordinary(label) + rules.roleStrength() * usual) / (uses.ordinary() + rules.roleStrength());
        double innocent = Math.max(usual, own);
        double wanted = (uses.errands(label) + 1.0 / role.kinds) / (uses.errands() + 1);
        double suspicious = WANTED_BEFORE * wanted + (1 - WANTED_BEFORE) / role.kinds;
        return Math.min(rules.most(), suspicious / innocent);
    }

    /** ln of how much likelier one touch's kinds of look are on errands, half of which are paid for; 0 where the role has not told what is ordinary. */
    double oddness(TouchMark touch, float @Nullable [] role, ErrandRules rules) {
        var usual = role == null ? null : RoleUses.of(role);
        if (usual == null || usual.total < FEWEST_USES) {
            return 0;
        }
        double oddest = 0;
        for (int label : touch.labels()) {
            oddest = Math.max(oddest, Math.log1p(EVEN * (ratio(label, usual, rules) - 1)));
        }
        return oddest;
    }

    /** A kind that comes again on the same day may speak for the person, not against: one task makes many looks. */
    private static void add(double[] logs, double ratio, boolean first, ErrandRules rules) {
        for (int i = 0; i < logs.length; i++) {
            double log = Math.log1p(rules.bets().get(i) * (ratio - 1));
            logs[i] += first ? log : Math.min(0, log);
        }
    }

    /** Banks a day that nothing can change any more, and learns from it what is ordinary. */
    void close(DayAccount day, float @Nullable [] role, ErrandRules rules) {
        var judged = judge(day, role, rules);
        for (var horizon : HORIZONS) {
            var window = judged.judged() == 0 ? null : window(horizon, day.day, rules);
            if (window != null) {
                for (int i = 0; i < judged.logs().length; i++) {
                    window.banked[i] += (float) judged.logs()[i];
                }
                window.judged += judged.judged();
            }
        }
        for (var touch : day.touches) {
            for (int label : touch.labels()) {
                uses.count(label, touch.errand());
            }
        }
    }

    /** ln E of a window with the open days' errands. */
    static double logE(Errands window, List<Judged> open) {
        var logs = new double[window.banked.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = window.banked[i];
            for (var day : open) {
                logs[i] += day.logs()[i];
            }
        }
        return Mixture.logMeanExp(logs);
    }

    /** The window that holds the day; null when it is over and forgotten. */
    @Nullable
    Errands window(Horizon horizon, int day, ErrandRules rules) {
        var pair = windows[horizon.ordinal()];
        int start = ShareAccount.start(horizon, day);
        var live = pair[0];
        if (live == null
                || start > live.startDay
                || live.banked.length != rules.bets().size()) {
            // with other bets than it began with, a window begins anew
            pair[1] = live != null && live.banked.length == rules.bets().size() ? live : null;
            live = new Errands(start, rules.bets().size());
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

    void write(ByteBuffer out) {
        uses.write(out);
        for (var pair : windows) {
            for (var window : pair) {
                out.putShort((short) (window == null ? -1 : window.startDay));
                if (window != null) {
                    out.put((byte) window.banked.length);
                    for (float banked : window.banked) {
                        out.putFloat(banked);
                    }
                    out.putShort((short) window.judged).putFloat(window.spoken);
                }
            }
        }
    }

    static ErrandAccount read(ByteBuffer in) {
        var account = new ErrandAccount(LookUses.read(in));
        for (var pair : account.windows) {
            for (int i = 0; i < pair.length; i++) {
                int start = in.getShort();
                if (start != -1) {
                    var window = new Errands(Short.toUnsignedInt((short) start), in.get());
                    for (int bet = 0; bet < window.banked.length; bet++) {
                        window.banked[bet] = in.getFloat();
                    }
                    window.judged = in.getShort();
                    window.spoken = in.getFloat();
                    pair[i] = window;
                }
            }
        }
        return account;
    }
}

package dev.probity.scoring.exchange;

import dev.probity.scoring.evidence.Counts;
import dev.probity.scoring.evidence.Residuals;
import dev.probity.scoring.peer.Tally;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a merchant's figures usually move: its own weeks, and what the like of it do.
 *
 * <p>It only puts gains in an order, from the dull to the surprising. What they weigh follows from their rank among the gains of merchants touched alike, so
 * that a model which is wrong costs power and never innocence.
 */
final class Course {
    /** Figures that rise and fall, by their names as outcomes. */
    private static final GainKind[] FIGURES = {GainKind.SALES, GainKind.RANK, GainKind.RATING};

    private static final String REMOVED = "removed";
    private static final String RESTORED = "restored";
    private static final String CHANGE = "change-";

    /** Merchants' weeks, or figures, below which the like have not spoken. */
    private static final double FEWEST = 30;

    /** Removals that are believed before any were seen, and restorations of all merchants. */
    private static final double UNSEEN = 0.5;

    private static final double ABSENT_RESTORATIONS = 0.01;

    /** A residual counts for this many deviations at most: a rise that comes by itself must not make the next one usual. */
    private static final double WILDEST = 3;

    /** Faded figures and faded squares of their residuals, by figure. */
    private final float[] figures = new float[FIGURES.length];

    private final float[] squares = new float[FIGURES.length];
    private float weeks;
    private float removals;

    /** Of the live week: figures, Σ change, Σ change², and Σ residual². */
    private final float[][] live = new float[FIGURES.length][4];

    private int removed;
    private int restored;

    /** −ln p of a rise of that figure, by the logarithm of its change; 0 where it fell. */
    double surprise(GainKind figure, double change, float @Nullable [] like, GainRules rules) {
        int place = place(figure);
        double residual = residual(change, like, rules);
        double spread = spread(place, like, rules);
        var now = live[place];
        now[0]++;
        now[1] += (float) change;
        now[2] += (float) (change * change);
        now[3] += (float) Math.min(residual * residual, WILDEST * WILDEST * spread * spread);
        return residual <= 0 ? 0 : -Math.log(Residuals.tail(residual / spread, rules.trust() + figures[place]));
    }

    private static double residual(double change, float @Nullable [] like, GainRules rules) {
        return like == null || like[0] < FEWEST ? change : change - like[1] / like[0];
    }

    private double spread(int place, float @Nullable [] like, GainRules rules) {
        double usual = rules.absentSpread() * rules.absentSpread();
        if (like != null && like[0] >= FEWEST) {
            double mean = like[1] / like[0];
            usual = Math.max(1e-6, like[2] / like[0] - mean * mean);
        }
        return Math.sqrt((rules.trust() * usual + squares[place]) / (rules.trust() + figures[place]));
    }

    /** −ln p of so many negative reviews that vanish in one week. */
    double removals(int count, float @Nullable [] like, GainRules rules) {
        if (count == 0) {
            return 0;
        }
        double usual = like == null || like[0] < FEWEST ? rules.absentRemovals() : (like[1] + UNSEEN) / (like[0] + 1);
        double seen = UNSEEN + removals;
        return -Math.log(new Counts(seen / (UNSEEN / usual + weeks), seen).tail(count));
    }

    /** −ln p of a restored account: how seldom accounts of the like are restored in a week. */
    static double restoration(float @Nullable [] like) {
        return -Math.log(
                like == null || like[0] < FEWEST
                        ? ABSENT_RESTORATIONS
                        : Math.min(1, (like[1] + UNSEEN) / (like[0] + 1)));
    }

    void removed() {
        removed++;
    }

    void restored() {
        restored++;
    }

    /** Ends the live week; what the like are told of it. */
    Tally next(GainRules rules) {
        var tally = Tally.ofOne().add(REMOVED, 1, removed).add(RESTORED, 1, restored);
        float fade = (float) rules.pastFade();
        for (int place = 0; place < FIGURES.length; place++) {
            var now = live[place];
            if (now[0] > 0) {
                tally.add(CHANGE + FIGURES[place], now[0], now[1], now[2]);
                figures[place] = figures[place] * fade + now[0];
                squares[place] = squares[place] * fade + now[3];
            }
            Arrays.fill(now, 0);
        }
        weeks = weeks * fade + 1;
        removals = removals * fade + removed;
        removed = 0;
        restored = 0;
        return tally;
    }

    /** Row in which the like tell of a kind of gain. */
    static String row(GainKind kind) {
        return switch (kind) {
            case REVIEW_REMOVED -> REMOVED;
            case STANDING_RESTORED -> RESTORED;
            case SALES, RANK, RATING -> CHANGE + kind;
        };
    }

    private static int place(GainKind figure) {
        for (int place = 0; place < FIGURES.length; place++) {
            if (FIGURES[place] == figure) {
                return place;
            }
        }
        throw new IllegalArgumentException("no figure: " + figure);
    }

    void write(ByteBuffer out) {
        out.putFloat(weeks).putFloat(removals).putShort((short) removed).putShort((short) restored);
        for (int place = 0; place < FIGURES.length; place++) {
            out.putFloat(figures[place]).putFloat(squares[place]);
            for (float sum : live[place]) {
                out.putFloat(sum);
            }
        }
    }

    static Course read(ByteBuffer in) {
        var course = new Course();
        course.weeks = in.getFloat();
        course.removals = in.getFloat();
        course.removed = in.getShort();
        course.restored = in.getShort();
        for (int place = 0; place < FIGURES.length; place++) {
            course.figures[place] = in.getFloat();
            course.squares[place] = in.getFloat();
            for (int i = 0; i < course.live[place].length; i++) {
                course.live[place][i] = in.getFloat();
            }
        }
        return course;
    }
}

package dev.probity.scoring.bet;

import java.util.List;

/**
 * The bet that would have grown fastest over the cases closed so far, held back by the configured one (EVIDENCE §1).
 *
 * <p>It maximises Σ ln(1−b+bE) over confirmed + Σ ln(1−b+b/E) over cleared − strength·(b−configured)²/2. Every term is concave, so there is one
 * maximum, and it moves up with each lesson that spoke true and down with each that spoke false.
 */
public final class Kelly {
    /** Halvings of 0..1 after which a double can tell no more. */
    private static final int HALVINGS = 52;

    private Kelly() {}

    public static double best(List<Lesson> lessons, String detector, BetRules rules) {
        // an operator's 0 puts a detector on trial: it speaks, and no outcome lets it weigh
        if (lessons.isEmpty() || rules.configured(detector) == 0) {
            return rules.configured(detector);
        }
        double low = rules.least();
        double high = rules.most();
        double configured = rules.configured(detector);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(lessons, middle) - rules.strength() * (middle - configured) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double slope(List<Lesson> lessons, double bet) {
        double slope = 0;
        for (var lesson : lessons) {
            slope += slope(lesson, bet);
        }
        return slope;
    }

    /** d/db ln(1−b+bX) with X = E for a confirmed case and 1/E for a cleared one, written so that E = 0 needs no special case. */
    private static double slope(Lesson lesson, double bet) {
        double e = lesson.eValue();
        return switch (lesson.verdict()) {
            case CONFIRMED -> (e - 1) / (1 - bet + bet * e);
            case CLEARED -> (1 - e) / (e * (1 - bet) + bet);
        };
    }
}

package dev.probity.scoring.exchange;

import java.util.List;

/** What moves a person's bets on pairs. */
public sealed interface PairInput {
    /**
     * The person's day is over.
     *
     * @param touches all touches of that day, at least one
     */
    record Touched(List<StaffTouch> touches) implements PairInput {
        public Touched {
            touches = List.copyOf(touches);
            if (touches.isEmpty()) {
                throw new IllegalArgumentException("a day without a touch is not told of");
            }
        }
    }

    /** A merchant gained after the person's touch. */
    record Gained(PairGain gain) implements PairInput {}

    /** A path is known between the person and a merchant. */
    record Tied(Path path) implements PairInput {}
}

package dev.probity.scoring.exchange;

import java.util.List;

/** What moves a person's bets on pairs. */
public sealed interface PairInput {
    /** What the bets learn from. */
    sealed interface News extends PairInput {}

    /**
     * The person's day is over.
     *
     * @param touches all touches of that day, at least one
     */
    record Touched(List<StaffTouch> touches) implements News {
        public Touched {
            touches = List.copyOf(touches);
            if (touches.isEmpty()) {
                throw new IllegalArgumentException("a day without a touch is not told of");
            }
        }
    }

    /** A merchant gained after the person's touch. */
    record Gained(PairGain gain) implements News {}

    /** A path is known between the person and a merchant. */
    record Tied(Path path) implements News {}

    /** Something on which the bets rest became forbidden of the person: they begin anew. */
    record Forbidden() implements PairInput {}
}

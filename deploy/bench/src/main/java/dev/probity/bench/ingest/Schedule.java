package dev.probity.bench.ingest;

import java.time.Duration;

/**
 * How the time that is left after warming up is shared out.
 *
 * @param rounds how many rounds
 * @param turn how long each turn lasts
 */
public record Schedule(int rounds, Duration turn) {
    /** Shorter turns measure starting and stopping rather than running. */
    static final Duration SHORTEST_TURN = Duration.ofMillis(1500);

    /** Longer turns add nothing. */
    static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    /** What goes by between two turns: counting records, the last acknowledgements. */
    static final Duration GAP = Duration.ofMillis(600);

    /** Shares the time out, with fewer rounds than wanted if turns would get too short; at least one round. */
    public static Schedule within(Duration left, int wantedRounds, int contenders) {
        int rounds = wantedRounds;
        while (rounds > 1 && turn(left, rounds, contenders).compareTo(SHORTEST_TURN) < 0) {
            rounds--;
        }
        Duration turn = turn(left, rounds, contenders);
        if (turn.compareTo(SHORTEST_TURN) < 0) {
            throw new IllegalArgumentException("too little time is left for one round (" + left.toSeconds()
                    + " s): give more with --time, or a shorter --stream");
        }
        return new Schedule(rounds, turn.compareTo(LONGEST_TURN) > 0 ? LONGEST_TURN : turn);
    }

    private static Duration turn(Duration left, int rounds, int contenders) {
        return left.dividedBy((long) rounds * contenders).minus(GAP);
    }
}

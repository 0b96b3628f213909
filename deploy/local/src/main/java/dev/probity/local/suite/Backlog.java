package dev.probity.local.suite;

import dev.probity.local.progress.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** What scoring-service has still to read, look by look. A story that is told on adds to it, so that only its least says how far the scoring got. */
final class Backlog {
    /** How often in a row nothing must wait: a stage of the stream hands on to the next between two looks. */
    private static final int QUIET_LOOKS = 3;

    /** Longer than this without any progress, people are not kept waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private int quiet;
    private long least = Long.MAX_VALUE;
    private Instant lastProgress;

    Backlog(Instant begun) {
        this.lastProgress = begun;
    }

    /** Takes a look's figure; empty where scoring-service could not say. */
    void look(OptionalLong waiting, Instant at) {
        quiet = waiting.isPresent() && waiting.getAsLong() == 0 ? quiet + 1 : 0;
        if (waiting.isPresent() && waiting.getAsLong() < least) {
            least = waiting.getAsLong();
            lastProgress = at;
        }
    }

    boolean isScored() {
        return quiet >= QUIET_LOOKS;
    }

    boolean isStuck(Instant now) {
        return Duration.between(lastProgress, now).compareTo(PATIENCE) > 0;
    }

    /** How much is left: never more than was said before. */
    String words() {
        return least == Long.MAX_VALUE
                ? "waiting for scoring-service"
                : Words.count(least) + (least == 1 ? " record to go" : " records to go");
    }
}

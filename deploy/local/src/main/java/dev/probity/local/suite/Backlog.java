package dev.probity.local.suite;

import dev.probity.local.progress.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** What scoring-service has still to read, look by look. It rises, too: what one stage has read the next has yet to read, and a story may be told on. */
final class Backlog {
    /** How often in a row nothing must wait: a stage of the stream hands on to the next between two looks. */
    private static final int QUIET_LOOKS = 3;

    /** Longer than this without any movement, or than that in all, people are not kept waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Instant begun;
    private int quiet;
    private OptionalLong last = OptionalLong.empty();
    private Instant moved;

    Backlog(Instant begun) {
        this.begun = begun;
        this.moved = begun;
    }

    /** Takes a look's figure; empty where scoring-service could not say. */
    void look(OptionalLong waiting, Instant at) {
        quiet = waiting.isPresent() && waiting.getAsLong() == 0 ? quiet + 1 : 0;
        if (waiting.isPresent() && !waiting.equals(last)) {
            last = waiting;
            moved = at;
        }
    }

    boolean isScored() {
        return quiet >= QUIET_LOOKS;
    }

    boolean isStuck(Instant now) {
        return moved.plus(PATIENCE).isBefore(now) || begun.plus(LONGEST).isBefore(now);
    }

    /** How much waits, as it was last told. */
    String words() {
        return last.isEmpty()
                ? "waiting for scoring-service"
                : Words.count(last.getAsLong()) + (last.getAsLong() == 1 ? " record waits" : " records wait");
    }
}

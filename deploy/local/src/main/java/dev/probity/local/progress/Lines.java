package dev.probity.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Progress as plain lines with elapsed times, for logs and CI. */
public final class Lines implements Progress {
    /** A long stage says that it is still there this often, so that nobody takes it for dead. */
    private static final Duration STILL_THERE = Duration.ofSeconds(15);

    private final PrintStream out;
    private final InstantSource clock;
    private final Marks marks;

    /** Writes to this stream. */
    public Lines(PrintStream out, Marks marks, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.marks = marks;
    }

    @Override
    public Stage begin(String title) {
        return new LineStage(title);
    }

    @Override
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    private final class LineStage implements Stage {
        private final String title;
        private final Instant begun = clock.instant();
        private Instant said = begun;

        LineStage(String title) {
            this.title = title;
            say("  " + marks.begun() + " " + title);
        }

        @Override
        public synchronized void detail(String text) {
            Instant now = clock.instant();
            if (Duration.between(said, now).compareTo(STILL_THERE) >= 0) {
                said = now;
                say("  " + marks.begun() + " " + title + ": " + text + " (" + Words.elapsed(begun, now) + ")");
            }
        }

        @Override
        public void done(String result) {
            end(marks.done(), result);
        }

        @Override
        public void left(String result) {
            end(marks.begun(), result);
        }

        @Override
        public void failed() {
            end(marks.failed(), "");
        }

        private void end(String mark, String result) {
            say("  " + mark + " " + title + (result.isEmpty() ? "" : "  " + result) + "  ("
                    + Words.elapsed(begun, clock.instant()) + ")");
        }
    }
}

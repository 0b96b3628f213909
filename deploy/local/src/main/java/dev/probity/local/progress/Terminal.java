package dev.probity.local.progress;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Progress on a terminal: running stages turn at the bottom, finished ones scroll up. */
public final class Terminal implements Progress, AutoCloseable {
    private static final long FRAME_MILLIS = 120;
    private static final String CLEAR_BELOW = "\r\u001b[J";

    private final PrintStream out;
    private final Marks marks;
    private final int columns;
    private final InstantSource clock;
    private final List<TurningStage> running = new ArrayList<>();
    private final Thread painter;
    private int painted;
    private int frame;
    private boolean closed;

    /** Draws on this stream, which is this wide. */
    public Terminal(PrintStream out, Marks marks, int columns, InstantSource clock) {
        this.out = out;
        this.marks = marks;
        this.columns = columns;
        this.clock = clock;
        this.painter = Thread.ofPlatform().daemon().name("progress").start(this::paintOn);
    }

    @Override
    public synchronized Stage begin(String title) {
        TurningStage stage = new TurningStage(title, clock.instant());
        running.add(stage);
        repaint();
        return stage;
    }

    @Override
    public synchronized void say(String line) {
        wipe();
        out.println(line);
        repaint();
    }

    @Override
    public synchronized void close() {
        closed = true;
        wipe();
        out.flush();
        painter.interrupt();
    }

    private void paintOn() {
        while (!closed) {
            synchronized (this) {
                frame++;
                repaint();
            }
            try {
                Thread.sleep(FRAME_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void wipe() {
        if (painted > 0) {
            out.print("\u001b[" + painted + "A" + CLEAR_BELOW);
            painted = 0;
        }
    }

    private void repaint() {
        if (closed || (running.isEmpty() && painted == 0)) {
            return;
        }
        StringBuilder picture = new StringBuilder(painted > 0 ? "\u001b[" + painted + "A" + CLEAR_BELOW : "");
        for (TurningStage stage : running) {
            picture.append(fit(stage.line())).append('\n');
        }
        painted = running.size();
        out.print(picture);
        out.flush();
    }

    /** A line that wraps would be painted over wrongly. */
    private String fit(String line) {
        return line.length() < columns ? line : line.substring(0, Math.max(1, columns - 1));
    }

    private synchronized void finish(TurningStage stage, String mark, String result) {
        if (running.remove(stage)) {
            say("  " + mark + " " + stage.title + (result.isEmpty() ? "" : "  " + result) + "  ("
                    + Words.elapsed(stage.begun, clock.instant()) + ")");
        }
    }

    private final class TurningStage implements Stage {
        private final String title;
        private final Instant begun;
        private volatile String detail = "";

        TurningStage(String title, Instant begun) {
            this.title = title;
            this.begun = begun;
        }

        String line() {
            String turning = marks.turning().get(frame % marks.turning().size());
            return "  " + turning + " " + title + (detail.isEmpty() ? "" : ": " + detail) + "  "
                    + Words.elapsed(begun, clock.instant());
        }

        @Override
        public void detail(String text) {
            detail = text;
        }

        @Override
        public void done(String result) {
            finish(this, marks.done(), result);
        }

        @Override
        public void left(String result) {
            finish(this, marks.begun(), result);
        }

        @Override
        public void failed() {
            finish(this, marks.failed(), "");
        }
    }
}

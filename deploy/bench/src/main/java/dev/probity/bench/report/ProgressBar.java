package dev.probity.bench.report;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far a run of several parts is and how long the rest may take: one line that moves on a terminal, a line for each part elsewhere. */
public final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final int parts;
    private final boolean moves;
    private final long began = System.nanoTime();
    private int passed;
    private double worked;

    /** For so many parts of like size. */
    public ProgressBar(PrintStream out, int parts) {
        this.out = out;
        this.parts = parts;
        Console console = System.console();
        moves = console != null && console.isTerminal();
    }

    /** The part at hand is so far, from 0 to 1. */
    public void step(String what, double share) {
        worked = share;
        if (moves) {
            out.print("\r\u001b[K" + line(what));
            out.flush();
        }
    }

    /** A part is done. */
    public void pass(String what) {
        passed++;
        worked = 0;
        out.print((moves ? "\r\u001b[K" : "") + line(what + " done") + System.lineSeparator());
    }

    private String line(String what) {
        double share = Math.min(1, (passed + worked) / parts);
        int full = (int) Math.round(share * WIDTH);
        var gone = Duration.ofNanos(System.nanoTime() - began);
        var rest = share > 0 ? Duration.ofMillis((long) (gone.toMillis() * (1 - share) / share)) : Duration.ZERO;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %s, %s to go  %s",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                100 * share,
                text(gone),
                text(rest),
                what);
    }

    private static String text(Duration time) {
        return time.toMinutes() + ":" + String.format(Locale.ROOT, "%02d", time.toSecondsPart());
    }
}

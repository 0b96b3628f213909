package dev.probity.simulator.send;

import dev.probity.simulator.send.LineOutput.Arrived;
import java.io.PrintStream;
import java.util.Locale;

/** Says how far the telling is, on standard error: a bar for people, plain lines for logs, or JSON for other programs. */
public final class Progress {
    private static final long BAR_EVERY = 200_000_000L;
    private static final long LINE_EVERY = 5_000_000_000L;
    private static final long JSON_EVERY = 500_000_000L;
    private static final int WIDTH = 24;

    /** How to say it. */
    public enum Style {
        BAR,
        PLAIN,
        JSON,
        NONE
    }

    private final Style style;
    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private long saidAt = startedAt;
    private boolean onBar;

    /** Progress in this style. */
    public Progress(Style style, PrintStream out) {
        this.style = style;
        this.out = out;
    }

    /** Some of the story is told; says so now and then. */
    public void telling(double share, long events, Arrived arrived) {
        long now = System.nanoTime();
        if (now - saidAt >= pause()) {
            saidAt = now;
            say("telling", share, events, arrived);
        }
    }

    /** The past is told, and has arrived. */
    public void told(boolean goesOn, long events, Arrived arrived) {
        say(goesOn ? "following" : "done", 1, events, arrived);
        if (onBar) {
            out.println();
            onBar = false;
        }
    }

    private long pause() {
        return switch (style) {
            case BAR -> BAR_EVERY;
            case PLAIN -> LINE_EVERY;
            case JSON -> JSON_EVERY;
            case NONE -> Long.MAX_VALUE;
        };
    }

    private void say(String phase, double share, long events, Arrived arrived) {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        long rate = Math.round(events / Math.max(0.001, seconds));
        switch (style) {
            case BAR -> {
                int full = (int) Math.round(share * WIDTH);
                out.printf(
                        Locale.ROOT,
                        "\r  story [%s%s] %3.0f %%  %,d events  %,d/s%s ",
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        100 * share,
                        events,
                        rate,
                        refused(arrived));
                onBar = true;
            }
            case PLAIN ->
                out.printf(
                        Locale.ROOT,
                        "story %s: %.0f %%, %,d events, %,d/s%s%n",
                        phase,
                        100 * share,
                        events,
                        rate,
                        refused(arrived));
            case JSON ->
                out.printf(
                        Locale.ROOT,
                        "{\"phase\":\"%s\",\"share\":%.4f,\"events\":%d,\"arrived\":%d,\"refused\":%d,\"perSecond\":%d}%n",
                        phase,
                        share,
                        events,
                        arrived.sent(),
                        arrived.refused(),
                        rate);
            case NONE -> {}
        }
        out.flush();
    }

    private static String refused(Arrived arrived) {
        return arrived.refused() == 0 ? "" : ", " + arrived.refused() + " refused";
    }
}

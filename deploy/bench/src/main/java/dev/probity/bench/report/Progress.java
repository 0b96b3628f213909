package dev.probity.bench.report;

import java.io.PrintStream;
import java.util.Locale;

/** Says what goes on, one line a step, each with the time since the start. */
public final class Progress {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    /** Where to say it. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Says one line. */
    public void say(String format, Object... values) {
        String text = String.format(Locale.ROOT, format, values);
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", (System.nanoTime() - begun) / 1e9, text));
    }
}

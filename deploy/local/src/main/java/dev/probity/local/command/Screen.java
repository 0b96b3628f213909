package dev.probity.local.command;

import dev.probity.local.progress.Lines;
import dev.probity.local.progress.Marks;
import dev.probity.local.progress.Progress;
import dev.probity.local.progress.Terminal;
import java.io.PrintStream;
import java.time.Clock;

/** Where progress is shown: on standard error, so that standard output stays for results. */
final class Screen {
    /** The script says how wide standard error's terminal is; nothing if it is none. */
    private static final String COLUMNS = "probity.columns";

    private Screen() {}

    static Progress progress() {
        PrintStream out = System.err;
        Integer columns = Integer.getInteger(COLUMNS);
        return columns == null
                ? new Lines(out, marks(), Clock.systemUTC())
                : new Terminal(out, marks(), columns, Clock.systemUTC());
    }

    static boolean isTerminal() {
        return Integer.getInteger(COLUMNS) != null;
    }

    static Marks marks() {
        return Marks.forEncoding(System.getProperty("stderr.encoding", "US-ASCII"));
    }

    static void finish(Progress progress) {
        if (progress instanceof Terminal terminal) {
            terminal.close();
        }
    }
}

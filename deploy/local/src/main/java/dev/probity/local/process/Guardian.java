package dev.probity.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A small shell that holds the other end of a pipe: once the launcher is gone, however it went, the pipe closes and the shell
 * stops what the launcher had started. Chosen over a shutdown hook (kill -9 runs none) and over PR_SET_PDEATHSIG (Linux alone).
 */
public final class Guardian implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            list=
            while read -r word pid signal; do
              case $word in
                add) list="$pid:$signal $list" ;;
                drop) kept=
                  for entry in $list; do [ "${entry%%:*}" = "$pid" ] || kept="$kept $entry"; done
                  list=$kept ;;
              esac
            done
            for entry in $list; do kill -"${entry#*:}" "${entry%%:*}" 2>/dev/null; done
            tries=0
            while [ $tries -lt 15 ]; do
              alive=
              for entry in $list; do kill -0 "${entry%%:*}" 2>/dev/null && alive="$alive ${entry%%:*}"; done
              [ -z "$alive" ] && exit 0
              tries=$((tries + 1))
              sleep 1
            done
            for pid in $alive; do kill -KILL "$pid" 2>/dev/null; done
            """;

    private final Process shell;
    private final BufferedWriter orders;
    private boolean closed;

    private Guardian(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter(StandardCharsets.US_ASCII);
    }

    /** Sets a guardian up for the children of this JVM. */
    public static Guardian start() {
        try {
            return new Guardian(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "probity-guardian")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to guard the suite's processes", e);
        }
    }

    /** From now on this process ends when the launcher does; at once, if the watch has ended already. */
    public synchronized void watch(ProcessMark process) {
        if (closed) {
            process.send();
        } else {
            order("add " + process.pid() + " " + process.signal());
        }
    }

    /** The process has ended; its number may be someone else's now. */
    public void forget(ProcessMark process) {
        order("drop " + process.pid() + " " + process.signal());
    }

    long pid() {
        return shell.pid();
    }

    /** Ends the watch as the launcher's end would: what is still on the list is stopped. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            orders.close();
        } catch (IOException alreadyGone) {
            shell.destroy();
        }
    }

    private synchronized void order(String line) {
        if (closed) {
            return;
        }
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException gone) {
            // Someone ended the shell: nothing watches any more, but the suite itself is well.
            shell.destroy();
        }
    }
}

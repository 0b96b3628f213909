package dev.probity.cases.deadletter;

import io.vertx.pgclient.PgException;
import java.util.Arrays;

/** A failure as a log may tell it: what kind and where, never the words, which may quote the record. */
final class Cause {
    private static final String OURS = "dev.probity.";

    private Cause() {}

    static String of(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var kind = root.getClass().getSimpleName();
        var state = root instanceof PgException pg ? " sqlState=" + pg.getSqlState() : "";
        return "cause=" + kind + state + " at=" + place(root);
    }

    private static String place(Throwable root) {
        var frames = root.getStackTrace();
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(frames).findFirst())
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("unknown");
    }
}

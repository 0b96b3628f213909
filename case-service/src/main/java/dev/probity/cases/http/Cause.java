package dev.probity.cases.http;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A failure as a log may tell it: what kind and where, never the words, which may quote the record. */
public final class Cause {
    private static final String OURS = "dev.probity.";

    private Cause() {}

    public static String of(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var kind = root.getClass().getSimpleName();
        var state = sqlState(root);
        return "cause=" + kind + (state == null ? "" : " sqlState=" + state) + " at=" + place(root);
    }

    /** What the database called it, whether its driver or Hibernate tells; null for what didn't come from there. */
    public static @Nullable String sqlState(Throwable failure) {
        return switch (failure) {
            case PgException pg -> pg.getSqlState();
            case SQLException sql -> sql.getSQLState();
            default -> null;
        };
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

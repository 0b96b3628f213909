package dev.probity.cases.http;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times in rows of native queries, which come with an offset. */
public final class Columns {
    private Columns() {}

    public static Instant time(Tuple row, int column) {
        return Objects.requireNonNull(timeOrNone(row, column), "a time");
    }

    public static @Nullable Instant timeOrNone(Tuple row, int column) {
        var time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

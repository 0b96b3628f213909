package dev.probity.cases.enforcement;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times in rows of native queries, which come with an offset. */
final class Columns {
    private Columns() {}

    static Instant time(Tuple row, int column) {
        return Objects.requireNonNull(timeOrNone(row, column), "a time");
    }

    static @Nullable Instant timeOrNone(Tuple row, int column) {
        var time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

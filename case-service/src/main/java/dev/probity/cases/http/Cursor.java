package dev.probity.cases.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page: where the next one starts.
 *
 * @param order the list's order, so that a cursor isn't used with another one
 * @param value sort value of that row
 * @param id its id, which tells equal values apart
 */
public record Cursor(String order, long value, UUID id) {
    private static final long MICROS_A_SECOND = 1_000_000;
    /** Well within what PostgreSQL can hold either side of 1970. */
    private static final long MOST_SECONDS = Duration.ofDays(1_000_000).toSeconds();

    /** Null where the first page is asked for; another order's cursor or garbage is refused. */
    public static @Nullable Cursor read(@Nullable String text, String order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", -1);
            if (parts.length == 3 && parts[0].equals(order)) {
                return new Cursor(order, Long.parseLong(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    /** The sort value as a weight; no list gave a cursor that has none. */
    public int weight() {
        if (value != (int) value) {
            throw refused();
        }
        return (int) value;
    }

    /** The sort value as a time; no list gave a cursor that has none which the database can hold. */
    public Instant time() {
        if (Math.abs(value / MICROS_A_SECOND) > MOST_SECONDS) {
            throw refused();
        }
        return time(value);
    }

    private static ProblemException refused() {
        return ProblemException.invalid("cursor", "cursor", "This cursor does not belong to this list.");
    }

    public String text() {
        var text = order + ":" + value + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A time as a sort value, as exact as the database keeps it. */
    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The time of a sort value. */
    public static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

package dev.probity.ingest.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.EventJson;
import dev.probity.ingest.schema.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of reviews; the id of its event follows from it, so that a row sent twice is one event.
 *
 * @param row its cells
 * @param mapping which of them is what
 */
record ReviewRow(CSVRecord row, ReviewsMapping mapping) {
    private static final List<String> TEXTS =
            List.of("reviewerId", "merchantId", "productId", "text", "deviceId", "ip");
    /** What people write for a yes and for a no, in any case. */
    private static final List<String> TRUE = List.of("true", "yes", "y", "1");

    private static final List<String> FALSE = List.of("false", "no", "n", "0");
    private static final int LEAST_STARS = 1;
    private static final int STARS_BETWEEN = 4;
    private static final int MOST_DIGITS = 40;

    /** Why it is no review; null when it is one. */
    @Nullable
    Violation violation() {
        if (!row.isConsistent()) {
            return new Violation("", "columns", "the row has another number of columns than the header");
        }
        var verified = cell("verifiedPurchase");
        if (time() == null) {
            return new Violation(
                    pointer("time"),
                    "format",
                    "expected a time as " + mapping.time() + ", which is what the mapping calls for");
        }
        if (stars() == null) {
            return new Violation(pointer("rating"), "type", "expected a number within " + mapping.ratingScale());
        }
        return verified != null && truth(verified) == null
                ? new Violation(pointer("verifiedPurchase"), "enum", "expected one of " + TRUE + " or " + FALSE)
                : null;
    }

    /** The event of a row without violation. */
    ObjectNode event(ObjectMapper json) {
        var given = cell("reviewId");
        var reviewId = given == null
                ? UUID.nameUUIDFromBytes((mapping.source() + "\n" + String.join("\n", row.toList())).getBytes(UTF_8))
                        .toString()
                : given;
        var data = json.createObjectNode().put("reviewId", reviewId).put("rating", stars());
        for (var field : TEXTS) {
            var text = cell(field);
            if (text != null) {
                data.put(field, text);
            }
        }
        var verified = cell("verifiedPurchase");
        if (verified != null) {
            data.put("verifiedPurchase", truth(verified));
        }
        var subject = "merchant:" + data.path("merchantId").asText();
        return EventJson.event(
                json,
                new EventJson.Attributes(
                        reviewId, mapping.source(), "dev.probity.review.posted.v1", String.valueOf(time()), subject),
                data);
    }

    private String pointer(String field) {
        return "/" + mapping.column(field);
    }

    private @Nullable String cell(String field) {
        var column = mapping.column(field);
        var text = row.isMapped(column) ? row.get(column) : "";
        return text.isEmpty() ? null : text;
    }

    /** Null for what means neither, so that nobody's yes is taken for a no. */
    private static @Nullable Boolean truth(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
    }

    private @Nullable Instant time() {
        var text = cell("time");
        if (text == null) {
            return null;
        }
        try {
            return switch (mapping.time()) {
                case ISO_8601 -> java.time.OffsetDateTime.parse(text).toInstant();
                case EPOCH_SECONDS -> ofMillis(number(text).movePointRight(3));
                case EPOCH_MILLIS -> ofMillis(number(text));
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** A number of a length that people write: 1E999999999 is short, but rounding it fills the memory. */
    private static BigDecimal number(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new NumberFormatException();
        }
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static Instant ofMillis(BigDecimal millis) {
        return Instant.ofEpochMilli(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    private @Nullable BigDecimal stars() {
        var text = cell("rating");
        if (text == null) {
            return null;
        }
        try {
            var worst = BigDecimal.valueOf(mapping.ratingScale().get(0));
            var best = BigDecimal.valueOf(mapping.ratingScale().get(1));
            var value = number(text);
            if (value.compareTo(worst) < 0 || value.compareTo(best) > 0) {
                return null;
            }
            return value.subtract(worst)
                    .multiply(BigDecimal.valueOf(STARS_BETWEEN))
                    .divide(best.subtract(worst), MathContext.DECIMAL64)
                    .add(BigDecimal.valueOf(LEAST_STARS))
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

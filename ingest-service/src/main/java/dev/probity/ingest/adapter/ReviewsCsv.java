package dev.probity.ingest.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.EventJson;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.PieceInput;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.intake.Answers;
import dev.probity.ingest.intake.IntakeRun;
import dev.probity.ingest.schema.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.MalformedInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/** Tables of reviews (CSV, RFC 4180): each row is a posted review; its id follows from the row, so that a row sent twice is one event. */
@ApplicationScoped
public class ReviewsCsv {
    private static final List<String> TEXTS =
            List.of("reviewerId", "merchantId", "productId", "text", "deviceId", "ip");
    /** What people write for a yes and for a no, in any case. */
    private static final List<String> TRUE = List.of("true", "yes", "y", "1");

    private static final List<String> FALSE = List.of("false", "no", "n", "0");
    private static final int LEAST_STARS = 1;
    private static final int STARS_BETWEEN = 4;
    private static final int MOST_DIGITS = 40;

    private final ObjectMapper json;

    public ReviewsCsv(ObjectMapper json) {
        this.json = json;
    }

    /** Takes the whole table as it comes; its first row names the columns. */
    Response take(IntakeRun run, PieceInput table, ReviewsMapping mapping) {
        try (var rows = format(mapping).parse(text(table))) {
            checkColumns(rows.getHeaderNames(), mapping);
            for (var row : rows) {
                table.nextPiece();
                row(run, row, mapping);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException | IllegalArgumentException e) {
            throw broken(e).after(run.finish());
        } catch (ProblemException e) {
            throw e.after(run.finish());
        }
        return Answers.ofMany(run.finish());
    }

    /** Spreadsheets put a byte order mark before the first column's name, of which it is no part. */
    private static InputStreamReader text(PieceInput table) throws IOException {
        var unmarked = BOMInputStream.builder().setInputStream(table).get();
        return new InputStreamReader(unmarked, UTF_8.newDecoder());
    }

    private static CSVFormat format(ReviewsMapping mapping) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.separator())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static ProblemException broken(Exception e) {
        var cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        return switch (cause) {
            case MalformedInputException malformed ->
                new ProblemException(ProblemType.BODY_UNREADABLE, "the table is not text in UTF-8");
            case org.apache.commons.csv.CSVException csv ->
                new ProblemException(ProblemType.BODY_UNREADABLE, "the table is not CSV: " + csv.getMessage());
            case IOException io -> Bodies.unreadable(io);
            case IllegalArgumentException header ->
                new ProblemException(
                        ProblemType.MAPPING_INVALID,
                        "the first row names every column, and the separator is no quote and no line break");
            case null, default -> new ProblemException(ProblemType.BODY_UNREADABLE, "the table is not CSV");
        };
    }

    private static void checkColumns(List<String> header, ReviewsMapping mapping) {
        for (var field : ReviewsMapping.NEEDED) {
            if (!header.contains(mapping.column(field))) {
                throw new ProblemException(
                        ProblemType.MAPPING_INVALID,
                        "no column " + mapping.column(field) + " for " + field + "; the table has " + header
                                + ". Say which column is what with mapping");
            }
        }
    }

    private void row(IntakeRun run, CSVRecord row, ReviewsMapping mapping) {
        if (!row.isConsistent()) {
            refuse(
                    run,
                    row,
                    mapping,
                    new Violation("", "columns", "the row has another number of columns than the header"));
            return;
        }
        var time = instant(cell(row, mapping, "time"), mapping.time());
        var rating = stars(cell(row, mapping, "rating"), mapping);
        var verified = cell(row, mapping, "verifiedPurchase");
        if (time == null) {
            var pointer = "/" + mapping.column("time");
            refuse(run, row, mapping, new Violation(pointer, "format", "expected a time as " + mapping.time()));
        } else if (rating == null) {
            var pointer = "/" + mapping.column("rating");
            refuse(
                    run,
                    row,
                    mapping,
                    new Violation(pointer, "type", "expected a number within " + mapping.ratingScale()));
        } else if (verified != null && truth(verified) == null) {
            var pointer = "/" + mapping.column("verifiedPurchase");
            refuse(run, row, mapping, new Violation(pointer, "enum", "expected one of " + TRUE + " or " + FALSE));
        } else {
            run.take(
                    EventJson.bytes(json, event(row, mapping, time, rating)),
                    row.getParser().getCurrentLineNumber());
        }
    }

    private ObjectNode event(CSVRecord row, ReviewsMapping mapping, Instant time, BigDecimal rating) {
        var given = cell(row, mapping, "reviewId");
        var reviewId = given == null
                ? UUID.nameUUIDFromBytes((mapping.source() + "\n" + String.join("\n", row.toList())).getBytes(UTF_8))
                        .toString()
                : given;
        var data = json.createObjectNode().put("reviewId", reviewId).put("rating", rating);
        for (var field : TEXTS) {
            var text = cell(row, mapping, field);
            if (text != null) {
                data.put(field, text);
            }
        }
        var verified = cell(row, mapping, "verifiedPurchase");
        if (verified != null) {
            data.put("verifiedPurchase", truth(verified));
        }
        var subject = "merchant:" + data.path("merchantId").asText();
        return EventJson.event(
                json,
                new EventJson.Attributes(
                        reviewId, mapping.source(), "dev.probity.review.posted.v1", time.toString(), subject),
                data);
    }

    private static @Nullable String cell(CSVRecord row, ReviewsMapping mapping, String field) {
        var column = mapping.column(field);
        var text = row.isMapped(column) ? row.get(column) : "";
        return text.isEmpty() ? null : text;
    }

    /** Null for what means neither, so that nobody's yes is taken for a no. */
    private static @Nullable Boolean truth(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
    }

    private static @Nullable Instant instant(@Nullable String text, ReviewsMapping.TimeForm form) {
        if (text == null) {
            return null;
        }
        try {
            return switch (form) {
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

    private static @Nullable BigDecimal stars(@Nullable String text, ReviewsMapping mapping) {
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

    private static void refuse(IntakeRun run, CSVRecord row, ReviewsMapping mapping, Violation why) {
        run.refuse(
                row.getParser().getCurrentLineNumber(),
                new Verdict.Refused(null, mapping.source(), List.of(why)),
                String.join(",", row.toList()).getBytes(UTF_8));
    }
}

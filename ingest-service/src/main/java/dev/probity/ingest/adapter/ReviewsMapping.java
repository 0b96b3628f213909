package dev.probity.ingest.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table of reviews is what.
 *
 * @param source CloudEvents source of the events
 * @param columns column by field; the fields are those of {@code review.posted} and {@code time}
 * @param ratingScale worst and best rating of the table, mapped to 1 and 5 in proportion
 * @param time how times are written
 * @param separator between columns
 */
public record ReviewsMapping(
        String source, Map<String, String> columns, List<Double> ratingScale, TimeForm time, String separator) {
    static final Set<String> NEEDED = Set.of("reviewerId", "merchantId", "rating", "time");
    static final Set<String> FIELDS = Set.of(
            "reviewId",
            "reviewerId",
            "merchantId",
            "productId",
            "rating",
            "text",
            "verifiedPurchase",
            "deviceId",
            "ip",
            "time");

    private static final ReviewsMapping PLAIN = new ReviewsMapping(null, null, null, null, null);

    /** How times are written in a table. */
    public enum TimeForm {
        ISO_8601,
        EPOCH_SECONDS,
        EPOCH_MILLIS
    }

    public ReviewsMapping(
            @Nullable String source,
            @Nullable Map<String, String> columns,
            @Nullable List<Double> ratingScale,
            @Nullable TimeForm time,
            @Nullable String separator) {
        this.source = source == null ? "/csv/reviews" : source;
        this.columns = columns == null ? Map.of() : Map.copyOf(columns);
        this.ratingScale = ratingScale == null ? List.of(1.0, 5.0) : List.copyOf(ratingScale);
        this.time = time == null ? TimeForm.ISO_8601 : time;
        this.separator = separator == null ? "," : separator;
    }

    /** The mapping of a request; every column is called as its field when there is none. */
    static ReviewsMapping parse(ObjectMapper json, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return PLAIN;
        }
        try {
            var mapping = json.readerFor(ReviewsMapping.class)
                    .with(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .<@Nullable ReviewsMapping>readValue(text);
            if (mapping == null) {
                throw invalid("the mapping is null");
            }
            return mapping.checked();
        } catch (JsonProcessingException e) {
            throw invalid(
                    "the mapping is neither configured nor a JSON object of source, columns, ratingScale, time and separator: "
                            + e.getOriginalMessage());
        }
    }

    /** How such a table is written. */
    CSVFormat.Builder format() {
        return CSVFormat.RFC4180.builder().setDelimiter(separator);
    }

    /** Column of that field. */
    String column(String field) {
        return columns.getOrDefault(field, field);
    }

    private ReviewsMapping checked() {
        for (var field : columns.keySet()) {
            if (!FIELDS.contains(field)) {
                throw invalid("columns names the field " + field + "; known are "
                        + FIELDS.stream().sorted().toList());
            }
        }
        if (ratingScale.size() != 2
                || !ratingScale.stream().allMatch(Double::isFinite)
                || ratingScale.get(0) >= ratingScale.get(1)) {
            throw invalid("ratingScale is the worst and the best rating, such as [-10, 10]");
        }
        if (separator.length() != 1) {
            throw invalid("separator is one character");
        }
        return this;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.MAPPING_INVALID, detail);
    }
}

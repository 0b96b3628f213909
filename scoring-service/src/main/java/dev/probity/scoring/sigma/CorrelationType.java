package dev.probity.scoring.sigma;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a correlation rule joins matches by. */
public enum CorrelationType {
    EVENT_COUNT(false),
    VALUE_COUNT(true),
    TEMPORAL(false),
    TEMPORAL_ORDERED(false),
    VALUE_SUM(true),
    VALUE_AVG(true),
    VALUE_PERCENTILE(true);

    private final boolean needsField;

    CorrelationType(boolean needsField) {
        this.needsField = needsField;
    }

    boolean needsField() {
        return needsField;
    }

    boolean temporal() {
        return this == TEMPORAL || this == TEMPORAL_ORDERED;
    }

    static Optional<CorrelationType> of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}

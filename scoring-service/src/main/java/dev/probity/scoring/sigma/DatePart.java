package dev.probity.scoring.sigma;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;

/** A number that the time modifiers take out of a date, as it is written: no time zone is converted (modifiers appendix 2.1). */
public enum DatePart {
    MINUTE(ChronoField.MINUTE_OF_HOUR),
    HOUR(ChronoField.HOUR_OF_DAY),
    DAY(ChronoField.DAY_OF_MONTH),
    WEEK(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
    MONTH(ChronoField.MONTH_OF_YEAR),
    YEAR(ChronoField.YEAR);

    private static final DateTimeFormatter DATES = new java.time.format.DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(java.util.Locale.ROOT);

    private final TemporalField field;

    DatePart(TemporalField field) {
        this.field = field;
    }

    /** The part of an ISO 8601 date or time; NaN where the text is none, or has no such part. */
    double of(String text) {
        try {
            TemporalAccessor time = DATES.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return time.isSupported(field) ? time.get(field) : Double.NaN;
        } catch (DateTimeException notADate) {
            return Double.NaN;
        }
    }
}

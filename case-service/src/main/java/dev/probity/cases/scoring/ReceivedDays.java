package dev.probity.cases.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's days as scoring answers.
 *
 * @param asOf event time that scoring has come to
 * @param reviews days with reviews, in order
 * @param usualReviews null while the merchant's past is too short to judge by
 * @param gains what stood out, newest first
 * @param staff who touched it lately, the last first
 */
public record ReceivedDays(
        @JsonProperty(required = true) Instant asOf,
        List<Reviews> reviews,
        @Nullable Usual usualReviews,
        List<Gain> gains,
        List<Presence> staff) {
    /** Reviews of a day; whole is false where some of them may be forgotten. */
    public record Reviews(
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(required = true) int reviews,
            @JsonProperty(required = true) int worst,
            @JsonProperty(required = true) int best,
            @JsonProperty(required = true) int alike,
            @JsonProperty(required = true) boolean whole) {
        public Reviews {
            Objects.requireNonNull(date, "date");
        }
    }

    /** Reviews that a day is expected to bring: one day in twenty has fewer than low, one more than high. */
    public record Usual(
            @JsonProperty(required = true) long low,
            @JsonProperty(required = true) double mean,
            @JsonProperty(required = true) long high) {}

    /** By what it gained; the names are scoring's. */
    public enum By {
        REVIEW_REMOVED,
        STANDING_RESTORED,
        SALES,
        RANK,
        RATING
    }

    /** A gain that stood out, and how often so much comes by itself. */
    public record Gain(
            @JsonProperty(required = true) By kind,
            @JsonProperty(required = true) double chance,
            @JsonProperty(required = true) ReceivedBill.Evidence event) {
        public Gain {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(event, "event");
        }
    }

    /** A member of staff who touched it, from the first day to the last, on so many days. */
    public record Presence(
            @JsonProperty(required = true) String staff,
            @JsonProperty(required = true) LocalDate first,
            @JsonProperty(required = true) LocalDate last,
            @JsonProperty(required = true) int days,
            @JsonProperty(required = true) int unticketed) {
        public Presence {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
        }
    }

    /** Every text in it that may name somebody. */
    public Stream<String> texts() {
        return gains.stream().flatMap(gain -> Stream.ofNullable(gain.event().what()));
    }

    public ReceivedDays {
        Objects.requireNonNull(asOf, "asOf");
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
        gains = gains == null ? List.of() : List.copyOf(gains);
        staff = staff == null ? List.of() : List.copyOf(staff);
    }
}

package dev.probity.cases.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's activity as scoring answers; parts that it doesn't have are null. */
public record ReceivedActivity(
        @Nullable String site,
        @Nullable String timezone,
        List<Double> hours,
        @Nullable Peers peers,
        List<Day> days,
        List<Touched> merchants,
        @Nullable Tickets tickets,
        List<Event> events) {
    /** Peers' band by hour of week. */
    public record Peers(List<Double> low, List<Double> high, int size) {
        public Peers {
            low = low == null ? List.of() : List.copyOf(low);
            high = high == null ? List.of() : List.copyOf(high);
        }
    }

    /** Look-ups of a day. */
    public record Day(LocalDate date, int lookUps, int untracked) {
        public Day {
            Objects.requireNonNull(date, "date");
        }
    }

    /** A merchant, and on how many days it was looked up. */
    public record Touched(
            String merchant,
            int merchantDays,
            int unticketed,
            int ticketed,
            @Nullable Double peersLow,
            @Nullable Double peersHigh) {
        public Touched {
            Objects.requireNonNull(merchant, "merchant");
        }
    }

    /** Merchant-days with a ticket. */
    public record Tickets(
            int merchantDays, int ticketed, @Nullable Double peersShare) {}

    /** A recent event. */
    public record Event(
            @Nullable String source,
            @Nullable String id,
            @Nullable String type,
            Instant time,
            @Nullable String merchant,
            @Nullable String label,
            @Nullable Boolean ticketed,
            @Nullable Integer count) {
        public Event {
            Objects.requireNonNull(time, "time");
        }
    }

    /** Every text in it that may name somebody. */
    public Stream<String> texts() {
        return events.stream().flatMap(event -> Stream.ofNullable(event.label()));
    }

    public ReceivedActivity {
        hours = hours == null ? List.of() : List.copyOf(hours);
        days = days == null ? List.of() : List.copyOf(days);
        merchants = merchants == null ? List.of() : List.copyOf(merchants);
        events = events == null ? List.of() : List.copyOf(events);
    }
}

package dev.probity.cases.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is told.
 *
 * @param from first moment on the lanes
 * @param to last moment on the lanes
 * @param overviewFrom first day of the strip
 * @param last last moment of the strip
 */
record Span(Instant from, Instant to, LocalDate overviewFrom, Instant last) {
    private static final Duration OVERVIEW = Duration.ofDays(90);
    private static final Duration USUAL_SPAN = Duration.ofDays(42);
    private static final Duration AFTER_THE_LAST = Duration.ofHours(12);
    private static final Duration BEFORE_THE_FIRST = Duration.ofDays(2);

    static Span of(StoryParts parts, List<Happening> all) {
        var last = Stream.concat(all.stream().map(Happening::at), parts.alertedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH.plus(OVERVIEW))
                .plus(AFTER_THE_LAST);
        var first = all.stream()
                .filter(Happening::weighs)
                .map(Happening::at)
                .min(Comparator.naturalOrder())
                .orElse(last)
                .minus(BEFORE_THE_FIRST);
        var to = parts.to() == null ? last : parts.to();
        var strip = last.minus(OVERVIEW);
        var usual = first.isBefore(last.minus(USUAL_SPAN)) ? first : last.minus(USUAL_SPAN);
        var from = parts.from() == null ? later(usual, strip) : parts.from();
        return new Span(
                from, to, StoryTeller.day(from.isBefore(strip) ? later(from, strip.minus(OVERVIEW)) : strip), last);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}

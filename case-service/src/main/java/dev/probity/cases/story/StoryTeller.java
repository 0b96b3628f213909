package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ScoringState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells a case as swim-lanes; the same parts always make the same story. */
final class StoryTeller {
    private static final Comparator<StoryParts.Part> ORDER = Comparator.<StoryParts.Part>comparingInt(
                    part -> rank(part.subject().kind()))
            .thenComparing(part ->
                    part.bill() == null ? Double.MAX_VALUE : -part.bill().totalDecibans())
            .thenComparing(part -> part.subject().label());

    private StoryTeller() {}

    static Story tell(StoryParts parts, ScoringState scoring) {
        var people = parts.people().stream().sorted(ORDER).toList();
        var lanes = Happenings.of(people);
        var all = lanes.values().stream().flatMap(List::stream).toList();
        var span = Span.of(parts, all);
        var told = new ArrayList<Lane>();
        var marks = new MarkBook();
        for (var part : people) {
            told.add(lane(part, lanes.getOrDefault(part.subject().id(), List.of()), span, marks));
        }
        return new Story(
                span.from(),
                span.to(),
                span.overviewFrom(),
                overview(people, all, span),
                parts.alertedAt().stream().filter(span::holds).sorted().toList(),
                told,
                Arrows.between(told, marks),
                scoring);
    }

    private static int rank(SubjectKind kind) {
        return switch (kind) {
            case PERSON, ORG -> 0;
            case STAFF -> 1;
            case REVIEWER -> 2;
            case MERCHANT -> 3;
        };
    }

    private static Lane lane(StoryParts.Part part, List<Happening> events, Span span, MarkBook marks) {
        var within = events.stream().filter(event -> span.holds(event.at())).toList();
        return new Lane(
                part.subject(),
                part.bill() == null ? null : part.bill().posterior(),
                part.bill() == null ? null : part.bill().totalDecibans(),
                marks.of(within.stream()
                        .filter(event -> !event.ordinary() && event.kind() != EventKind.REVIEW_POSTED)
                        .toList()),
                ordinary(part, within, span),
                ticks(within.stream().filter(event -> event.kind() == EventKind.REVIEW_POSTED)));
    }

    /** Hour by hour where events are kept, day by day before that. */
    private static List<Tick> ordinary(StoryParts.Part part, List<Happening> within, Span span) {
        var ticks = new ArrayList<Tick>();
        if (part.activity() != null) {
            var hoursFrom = part.activity().events().stream()
                    .map(event -> day(event.at()))
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
            part.activity().days().stream()
                    .filter(day -> day.date().isBefore(hoursFrom) && day.lookUps() > day.untracked())
                    .map(day -> new Tick(
                            day.date().atTime(12, 0).toInstant(ZoneOffset.UTC), day.lookUps() - day.untracked(), 0))
                    .filter(tick -> span.holds(tick.at()))
                    .forEach(ticks::add);
        }
        ticks.addAll(
                ticks(within.stream().filter(event -> event.ordinary() && event.kind() != EventKind.REVIEW_POSTED)));
        ticks.sort(Comparator.comparing(Tick::at));
        return ticks;
    }

    private static List<Tick> ticks(Stream<Happening> events) {
        var hours = new TreeMap<Instant, Tick>();
        events.map(event -> new Tick(
                        event.at().truncatedTo(ChronoUnit.HOURS), event.count(), event.weighs() ? event.count() : 0))
                .forEach(tick -> hours.merge(tick.at(), tick, Tick::and));
        return List.copyOf(hours.values());
    }

    private static List<DayBar> overview(List<StoryParts.Part> people, List<Happening> all, Span span) {
        var against = new TreeMap<LocalDate, Integer>();
        var ordinary = new TreeMap<LocalDate, Integer>();
        all.forEach(event -> (event.weighs() ? against : ordinary).merge(day(event.at()), event.count(), Integer::sum));
        for (var part : people) {
            if (part.activity() != null) {
                part.activity()
                        .days()
                        .forEach(day ->
                                ordinary.merge(day.date(), Math.max(0, day.lookUps() - day.untracked()), Math::max));
            }
        }
        return Stream.iterate(span.overviewFrom(), date -> !date.isAfter(day(span.last())), date -> date.plusDays(1))
                .map(date -> new DayBar(date, against.getOrDefault(date, 0), ordinary.getOrDefault(date, 0)))
                .toList();
    }

    static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.identity.MerchantLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers marks within a story. */
final class MarkBook {
    private int next;

    private record Alike(LocalDate day, MarkKind kind, EventKind event, String merchant) {}

    List<Mark> of(List<Happening> events) {
        var groups = new LinkedHashMap<Alike, List<Happening>>();
        for (var event : events) {
            MarkKind.of(event.kind())
                    .ifPresent(kind -> groups.computeIfAbsent(
                                    new Alike(
                                            StoryTeller.day(event.at()),
                                            kind,
                                            event.kind(),
                                            event.merchant() == null
                                                    ? ""
                                                    : event.merchant().label()),
                                    alike -> new ArrayList<>())
                            .add(event));
        }
        return groups.entrySet().stream()
                .map(group -> mark(group.getKey(), group.getValue()))
                .toList();
    }

    private Mark mark(Alike alike, List<Happening> events) {
        var count = events.stream().mapToInt(Happening::count).sum();
        return new Mark(
                "m" + next++,
                alike.kind(),
                events.getFirst().at(),
                events.getLast().at(),
                count,
                events.stream()
                        .filter(event -> Boolean.FALSE.equals(event.ticketed()))
                        .mapToInt(Happening::count)
                        .sum(),
                label(alike, events.getFirst().merchant(), count),
                events.getFirst().merchant(),
                null,
                null,
                events.stream()
                        .map(Happening::family)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
    }

    private static String label(Alike alike, @Nullable MerchantLink merchant, int count) {
        return switch (alike.kind()) {
            case TOUCH, POWER -> merchant == null ? alike.event().counted(count) : merchant.label();
            case GAIN ->
                alike.event() == EventKind.REVIEW_VANISHED
                        ? count + (count == 1 ? " review vanished" : " reviews vanished")
                        : alike.event().counted(count);
            case PAYMENT, CONTACT -> alike.event().counted(count);
        };
    }
}

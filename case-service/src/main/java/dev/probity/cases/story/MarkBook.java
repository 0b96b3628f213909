package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers marks within a story, and knows the events behind each. What weighs nothing is never in one mark with what weighs. */
final class MarkBook {
    private final Map<String, List<Happening>> behind = new HashMap<>();

    private record Alike(LocalDate day, MarkKind kind, EventKind event, String merchant, boolean weighs) {}

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
                                                    : event.merchant().label(),
                                            event.weighs()),
                                    alike -> new ArrayList<>())
                            .add(event));
        }
        return groups.entrySet().stream()
                .map(group -> mark(group.getKey(), group.getValue()))
                .toList();
    }

    /** What the mark stands for. */
    List<Happening> behind(Mark mark) {
        return behind.getOrDefault(mark.id(), List.of());
    }

    private Mark mark(Alike alike, List<Happening> events) {
        var id = "m" + behind.size();
        behind.put(id, events);
        var money = alike.kind() == MarkKind.PAYMENT ? Money.sum(events) : Optional.<Money>empty();
        return new Mark(
                id,
                alike.kind(),
                events.getFirst().at(),
                events.getLast().at(),
                events.stream().mapToInt(Happening::count).sum(),
                events.stream()
                        .filter(event -> Boolean.FALSE.equals(event.ticketed()))
                        .mapToInt(Happening::count)
                        .sum(),
                MarkWords.of(alike.event(), events, money),
                events.getFirst().merchant(),
                money.map(sum -> sum.amount().toPlainString()).orElse(null),
                money.map(Money::currency).orElse(null),
                events.stream()
                        .flatMap(event -> event.families().stream())
                        .distinct()
                        .toList());
    }
}

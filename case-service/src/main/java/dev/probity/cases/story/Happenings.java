package dev.probity.cases.story;

import dev.probity.cases.identity.SubjectRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that happened, by the lane that it belongs on. */
final class Happenings {
    private final Map<UUID, Map<String, Happening>> lanes = new LinkedHashMap<>();
    private final Map<String, UUID> goBetweens = new HashMap<>();

    private Happenings() {}

    /** Each lane's, oldest first. */
    static Map<UUID, List<Happening>> of(List<StoryParts.Part> people) {
        var all = new Happenings();
        for (var part : people) {
            all.lanes.put(part.subject().id(), new LinkedHashMap<>());
            if (part.subject().kind().goBetween()) {
                evidence(part)
                        .forEach(event -> all.goBetweens.putIfAbsent(
                                event.key(), part.subject().id()));
            }
        }
        people.forEach(all::take);
        var sorted = new LinkedHashMap<UUID, List<Happening>>();
        all.lanes.forEach((id, events) -> sorted.put(
                id,
                events.values().stream()
                        .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::key))
                        .toList()));
        return sorted;
    }

    private void take(StoryParts.Part part) {
        evidence(part).forEach(event -> lane(event, part.subject()).merge(event.key(), event, Happening::and));
        if (part.activity() == null) {
            return;
        }
        var lane = lane(part.subject().id());
        var places = new HashSet<String>();
        lane.values().forEach(event -> places.add(event.place()));
        part.activity().events().stream()
                .map(Happening::of)
                .filter(event -> !places.contains(event.place()))
                .forEach(event -> lane.put(event.key(), event));
    }

    private static Stream<Happening> evidence(StoryParts.Part part) {
        if (part.bill() == null) {
            return Stream.empty();
        }
        return part.bill().lines().stream()
                .flatMap(line -> line.evidence().stream().map(event -> {
                    var claim = new Claim(part.subject().id(), line.family(), event.merchant());
                    return Happening.of(event, line.decibans() > 0 ? Set.of(claim) : Set.of());
                }));
    }

    private Map<String, Happening> lane(UUID id) {
        return lanes.computeIfAbsent(id, unknown -> new LinkedHashMap<>());
    }

    /**
     * Where it is told, whosever bill rests on it: gains and reviews with their merchant, ties with the go-between that is known to have part in them, else
     * with the merchant that has; all other with the bill's subject.
     */
    private Map<String, Happening> lane(Happening event, SubjectRef subject) {
        var lane = switch (event.kind()) {
            case REVIEW_VANISHED, GAIN, REVIEW_POSTED -> merchant(event);
            case PAYMENT, CONTACT, IDENTIFIER ->
                goBetweens.containsKey(event.key()) ? goBetweens.get(event.key()) : merchant(event);
            case LOOKUP, POWER, LOG_RECORD, TICKET, TIP, OTHER -> null;
        };
        return lane(lane == null ? subject.id() : lane);
    }

    private @Nullable UUID merchant(Happening event) {
        return event.merchant() != null && lanes.containsKey(event.merchant().id())
                ? event.merchant().id()
                : null;
    }
}

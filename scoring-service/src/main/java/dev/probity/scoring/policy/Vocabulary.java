package dev.probity.scoring.policy;

import dev.probity.scoring.finding.Family;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that an indicator may have. A name that nothing here knows would promise a protection that is not there.
 *
 * @param detectors of this service, that speak of people
 * @param events types of events about people, without {@code dev.probity.}
 * @param fields of an event's data that detectors may look at
 */
public record Vocabulary(Set<String> detectors, Set<String> events, Set<String> fields) {
    private static final Set<String> FAMILIES =
            Arrays.stream(Family.values()).map(Family::wireName).collect(Collectors.toUnmodifiableSet());

    /** Types of events that may be about a member of staff. */
    public static final Set<String> EVENTS = Set.of(
            "staff.access.v1",
            "staff.intervention.v1",
            "log.record.v1",
            "ticket.v1",
            "payment.observed.v1",
            "contact.observed.v1",
            "identifier.observed.v1",
            "tip.received.v1");

    public Vocabulary {
        detectors = Set.copyOf(detectors);
        events = Set.copyOf(events);
        fields = Set.copyOf(fields);
    }

    /** Why an indicator cannot be forbidden; empty when it can. Classes of data are an open vocabulary. */
    Optional<String> fault(Indicator indicator) {
        var known = switch (indicator.kind()) {
            case DETECTOR -> detectors;
            case FAMILY -> FAMILIES;
            case EVENT -> events;
            case FIELD -> fields;
            case DATA_CLASS -> Set.of(indicator.name());
        };
        return known.contains(indicator.name())
                ? Optional.empty()
                : Optional.of("is none of " + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}

package dev.probity.scoring.policy;

import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which families of evidence may rest on an indicator. What was summed up of a family cannot be taken apart again, so that it is forgotten whole. */
final class RestingFamilies {
    private static final Set<Family> OF_TIES =
            Set.of(Family.BROKER, Family.PAYMENT, Family.GAIN, Family.WATCHLIST, Family.RULE);
    private static final Set<Family> OF_TIPS = Set.of(Family.TIPS);
    private static final Set<Family> OF_DEEDS = EnumSet.complementOf(EnumSet.of(Family.PAYMENT, Family.TIPS));

    private final List<Detector> detectors;

    /** @param detectors of this service; of another's detector the family is not known */
    RestingFamilies(List<Detector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    Set<Family> on(Collection<Indicator> indicators) {
        var families = EnumSet.noneOf(Family.class);
        indicators.forEach(indicator -> families.addAll(on(indicator)));
        return families;
    }

    private Set<Family> on(Indicator indicator) {
        return switch (indicator.kind()) {
            case FAMILY -> EnumSet.of(Family.of(indicator.name()));
            case DETECTOR -> ofDetector(indicator.name());
            case DATA_CLASS, FIELD -> OF_DEEDS;
            case EVENT -> ofEvent(indicator.name());
        };
    }

    private Set<Family> ofDetector(String name) {
        var families = EnumSet.noneOf(Family.class);
        detectors.stream()
                .filter(detector -> detector.name().equals(name))
                .forEach(detector -> families.add(detector.family()));
        return families.isEmpty() ? EnumSet.allOf(Family.class) : families;
    }

    private static Set<Family> ofEvent(String type) {
        return switch (type) {
            case "payment.observed.v1", "contact.observed.v1", "identifier.observed.v1" -> OF_TIES;
            case "tip.received.v1" -> OF_TIPS;
            default -> OF_DEEDS;
        };
    }
}

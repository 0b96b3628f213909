package dev.probity.scoring.policy;

import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the policy in force comes to for one person.
 *
 * @param version the policy's version, as it stands on findings
 * @param forbidden what may be neither stored nor weighed
 * @param smallestGroup people that a group must have for the person to be compared with it; 0 asks for nothing
 */
public record Terms(String version, Set<Indicator> forbidden, int smallestGroup) {
    /** Version that stands on findings made before any policy was in force. */
    public static final String NO_POLICY = "0";

    /** Nothing is forbidden. */
    public static final Terms FREE = new Terms(NO_POLICY, Set.of(), 0);

    public Terms {
        forbidden = Set.copyOf(forbidden);
    }

    public boolean permits(Indicator indicator) {
        return !forbidden.contains(indicator);
    }

    /** Whether that detector may speak: neither it nor its family is forbidden. */
    public boolean permits(Detector detector) {
        return permits(Indicator.detector(detector)) && permits(Indicator.family(detector.family()));
    }

    /** Why a finding may not weigh; empty when it may. */
    public java.util.Optional<Withheld> withholds(Finding finding) {
        if (!permits(finding.detector())) {
            return java.util.Optional.of(Withheld.DETECTOR);
        }
        if (finding.account().evidence().stream().anyMatch(ref -> !permits(Indicator.event(ref.type())))) {
            return java.util.Optional.of(Withheld.EVENT);
        }
        var peers = finding.peers();
        return peers != null && peers.size() < smallestGroup
                ? java.util.Optional.of(Withheld.SMALL_GROUP)
                : java.util.Optional.empty();
    }

    /** Whether anything at all is forbidden. */
    public boolean restrict() {
        return !forbidden.isEmpty() || smallestGroup > 0;
    }

    /** What is forbidden of what enters, in order. */
    Set<Indicator> forbiddenEvents() {
        return forbidden.stream().filter(Indicator::entersByEvents).collect(Collectors.toCollection(TreeSet::new));
    }
}

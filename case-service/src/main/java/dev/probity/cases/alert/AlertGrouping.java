package dev.probity.cases.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides which open case an alert belongs to (ADR 0030): the one that has its subject; else one that shares a merchant with it
 * within a span of event time, unless that merchant is merely popular or the case is full; of several the oldest.
 *
 * @param within how far apart two alerts may lie to be tied by a merchant
 * @param hubLimit a merchant that more waiting alerts than this name ties nothing
 * @param subjectsLimit a case with this many subjects takes in no other one by rule
 */
public record AlertGrouping(Duration within, int hubLimit, int subjectsLimit) {
    /**
     * What grouping knows of an alert.
     *
     * @param changedAt event time of its last change
     * @param merchants refs of whom it involves
     */
    public record Facts(Instant changedAt, List<String> merchants) {
        public Facts {
            merchants = List.copyOf(merchants);
        }
    }

    /**
     * An open case that may be the one.
     *
     * @param id the case
     * @param number its number: the lower, the older
     * @param hasSubject whether the alert's subject is in it
     * @param subjectCount how many subjects it has
     * @param alerts its waiting alerts
     */
    public record Candidate(UUID id, long number, boolean hasSubject, int subjectCount, List<Facts> alerts) {
        public Candidate {
            alerts = List.copyOf(alerts);
        }
    }

    /** The case to join; empty when the alert stands alone. */
    public Optional<UUID> joins(Facts alert, List<Candidate> openCases, Map<String, Long> waitingByMerchant) {
        var byAge = Comparator.comparingLong(Candidate::number);
        var sameSubject =
                openCases.stream().filter(Candidate::hasSubject).min(byAge).map(Candidate::id);
        return sameSubject.or(() -> openCases.stream()
                .filter(candidate -> candidate.subjectCount() < subjectsLimit)
                .filter(candidate ->
                        candidate.alerts().stream().anyMatch(other -> tied(alert, other, waitingByMerchant)))
                .min(byAge)
                .map(Candidate::id));
    }

    private boolean tied(Facts alert, Facts other, Map<String, Long> waitingByMerchant) {
        return Duration.between(alert.changedAt(), other.changedAt()).abs().compareTo(within) <= 0
                && alert.merchants().stream()
                        .filter(merchant -> waitingByMerchant.getOrDefault(merchant, 0L) <= hubLimit)
                        .anyMatch(other.merchants()::contains);
    }
}

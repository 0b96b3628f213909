package dev.probity.cases.story;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.identity.SubjectRef;
import dev.probity.cases.subject.Activity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story is made of.
 *
 * @param people subjects with what is known of each
 * @param alertedAt when alerts were raised, event time
 * @param from first moment to be told; null for the usual span
 * @param to last moment to be told; null for the last that happened
 */
record StoryParts(
        List<Part> people,
        List<Instant> alertedAt,
        @Nullable Instant from,
        @Nullable Instant to) {
    /**
     * One subject.
     *
     * @param subject who
     * @param bill its bill; null when none is known
     * @param activity what else it does; null when that isn't known
     */
    record Part(
            SubjectRef subject,
            @Nullable Bill bill,
            @Nullable Activity activity) {}
}

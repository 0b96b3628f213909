package dev.probity.scoring.sigma;

import org.jspecify.annotations.Nullable;

/**
 * What kind of log an event is from, or a rule is for.
 *
 * @param category such as {@code process_creation}; null in a rule means any, in an event unknown
 * @param product such as {@code windows}; null likewise
 * @param service such as {@code cloudtrail}; null likewise
 */
public record LogSource(
        @Nullable String category,
        @Nullable String product,
        @Nullable String service) {
    /** Whether an event of the other source is one that a rule for this source speaks about: whatever the rule names must be the event's. */
    public boolean covers(LogSource event) {
        return agrees(category, event.category) && agrees(product, event.product) && agrees(service, event.service);
    }

    private static boolean agrees(@Nullable String rule, @Nullable String event) {
        return rule == null || rule.equalsIgnoreCase(event);
    }
}

package dev.probity.cases.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told.
 *
 * @param route by what
 * @param topic where to: a topic, or the name of a configured endpoint
 * @param key what is told of one key is told in order
 * @param id its own, of each place and each round
 * @param about what it tells of, the same however often it is sent
 * @param caseId case whose readers may see how far it came; null where nobody shall
 * @param body as it is sent
 */
public record Parcel(
        Route route,
        String topic,
        String key,
        UUID id,
        UUID about,
        @Nullable UUID caseId,
        String body) {}

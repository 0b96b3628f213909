package dev.probity.cases.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the outbox, taken by a replica to be sent.
 *
 * @param id its stable id
 * @param topic where to
 * @param key record key
 * @param body record value
 * @param traceparent W3C trace context of the change; null when there was none
 */
public record Letter(
        UUID id,
        String topic,
        String key,
        String body,
        @Nullable String traceparent) {}

package dev.probity.cases.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the outbox, taken by a replica to be sent.
 *
 * @param id its stable id
 * @param topic where to: a topic, or the name of a configured endpoint
 * @param key what is told of one key is told in order
 * @param about what it tells of, the same however often it is sent
 * @param tries how often it was taken, this time included
 * @param body as it is sent
 * @param traceparent W3C trace context of the change; null when there was none
 */
public record Letter(
        UUID id,
        String topic,
        String key,
        UUID about,
        int tries,
        String body,
        @Nullable String traceparent) {}

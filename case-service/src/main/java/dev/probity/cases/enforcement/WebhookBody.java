package dev.probity.cases.enforcement;

import java.time.Instant;

/**
 * What endpoints get: the envelope that Standard Webhooks recommends.
 *
 * @param <T> what is told
 * @param type which kind that is
 * @param timestamp when that was
 * @param data it, as it stands on its topic
 */
record WebhookBody<T>(String type, Instant timestamp, T data) {
    static final String ORDER = "dev.probity.enforcement.order.v1";
    static final String ADVANCE_NOTICE = "dev.probity.enforcement.advance-notice.v1";

    static WebhookBody<EnforcementOrder> of(EnforcementOrder order) {
        return new WebhookBody<>(ORDER, order.orderedAt(), order);
    }

    static WebhookBody<AdvanceNotice> of(AdvanceNotice notice) {
        return new WebhookBody<>(ADVANCE_NOTICE, notice.at(), notice);
    }
}

package dev.probity.cases.enforcement;

import java.time.Instant;

/**
 * An order as endpoints get it: the envelope that Standard Webhooks recommends.
 *
 * @param type what it tells
 * @param timestamp when that was
 * @param data the order as it stands on its topic
 */
record OrderNotice(String type, Instant timestamp, EnforcementOrder data) {
    /** Type of all that endpoints get. */
    static final String ORDER = "dev.probity.enforcement.order.v1";
}

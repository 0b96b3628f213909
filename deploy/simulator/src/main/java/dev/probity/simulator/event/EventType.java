package dev.probity.simulator.event;

import java.nio.charset.StandardCharsets;

/** The kinds of event that a story is told in, each with the system of the marketplace that would send it. */
public enum EventType {
    STAFF_PROFILE("staff.profile", "hr/directory"),
    MERCHANT_PROFILE("merchant.profile", "seller-central/registry"),
    STAFF_ACCESS("staff.access", "desk/access-log"),
    STAFF_INTERVENTION("staff.intervention", "desk/operations"),
    REVIEW_POSTED("review.posted", "reviews/stream"),
    REVIEW_REMOVED("review.removed", "reviews/stream"),
    MERCHANT_OUTCOME("merchant.outcome", "seller-central/metrics"),
    PAYMENT_OBSERVED("payment.observed", "treasury/observed"),
    CONTACT_OBSERVED("contact.observed", "trust/contacts"),
    IDENTIFIER_OBSERVED("identifier.observed", "trust/identifiers"),
    TICKET("ticket", "desk/tickets"),
    TIP_RECEIVED("tip.received", "ethics/hotline");

    private final String type;
    private final String source;
    private final byte[] head;

    EventType(String type, String source) {
        this.type = "dev.probity." + type + ".v1";
        this.source = "//marketplace.example/" + source;
        head = ("{\"specversion\":\"1.0\",\"type\":\"" + this.type + "\",\"source\":\"" + this.source + "\",\"id\":\"")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The CloudEvents type. */
    public String type() {
        return type;
    }

    /** The CloudEvents source. */
    public String source() {
        return source;
    }

    byte[] head() {
        return head;
    }
}

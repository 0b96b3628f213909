package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event is to a reader. */
@Schema(description = "What an event is to a reader.")
public enum EventKind {
    LOOKUP("look-up", "look-ups"),
    POWER("intervention", "interventions"),
    REVIEW_POSTED("review", "reviews"),
    REVIEW_VANISHED("vanished review", "vanished reviews"),
    GAIN("gain", "gains"),
    PAYMENT("payment", "payments"),
    CONTACT("contact", "contacts"),
    IDENTIFIER("shared identifier", "shared identifiers"),
    TICKET("ticket", "tickets"),
    LOG_RECORD("log record", "log records"),
    TIP("tip", "tips"),
    OTHER("event", "events");

    private final String one;
    private final String many;

    EventKind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** The kind that events of this CloudEvents type are. */
    public static EventKind ofType(String type) {
        var name = type.startsWith("dev.probity.") ? type.substring("dev.probity.".length()) : type;
        var version = name.lastIndexOf(".v");
        return switch (version < 0 ? name : name.substring(0, version)) {
            case "staff.access" -> LOOKUP;
            case "staff.intervention" -> POWER;
            case "review.posted" -> REVIEW_POSTED;
            case "review.removed" -> REVIEW_VANISHED;
            case "merchant.outcome" -> GAIN;
            case "payment.observed" -> PAYMENT;
            case "contact.observed" -> CONTACT;
            case "identifier.observed" -> IDENTIFIER;
            case "ticket" -> TICKET;
            case "log.record" -> LOG_RECORD;
            case "tip.received" -> TIP;
            default -> OTHER;
        };
    }

    /** "3 look-ups", "1 payment". */
    public String counted(int count) {
        return count + " " + (count == 1 ? one : many);
    }

    /** "Look-up", for a single event. */
    public String alone() {
        return Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }
}

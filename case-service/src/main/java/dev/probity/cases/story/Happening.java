package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.evidence.EvidenceRef;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.subject.ActivityEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on one lane.
 *
 * @param key tells it from others
 * @param kind what it is
 * @param at when
 * @param merchant about which merchant
 * @param ticketed whether a ticket covered it; null where that is unknown
 * @param count how often
 * @param what what it says, in few words; null where only its kind is known
 * @param family line of the bill that rests on it; null for ordinary life
 */
record Happening(
        String key,
        EventKind kind,
        Instant at,
        @Nullable MerchantLink merchant,
        @Nullable Boolean ticketed,
        int count,
        @Nullable String what,
        @Nullable String family) {
    static Happening of(EvidenceRef event, @Nullable String family) {
        return new Happening(
                event.source() + " " + event.eventId(),
                EventKind.ofType(event.type()),
                event.time(),
                event.merchant(),
                event.ticketed(),
                1,
                event.what(),
                family);
    }

    static Happening of(ActivityEvent event) {
        return new Happening(
                place(event.kind(), event.at(), event.merchant()),
                event.kind(),
                event.at(),
                event.merchant(),
                event.ticketed(),
                event.count(),
                null,
                null);
    }

    /** Activity names no event: what lies at the same moment at the same merchant is the same. */
    String place() {
        return place(kind, at, merchant);
    }

    private static String place(EventKind kind, Instant at, @Nullable MerchantLink merchant) {
        return kind + " " + at + " " + (merchant == null ? "" : merchant.label());
    }

    /** Ticketed work, and work for no merchant that no bill rests on. */
    boolean ordinary() {
        return family == null && (Boolean.TRUE.equals(ticketed) || merchant == null);
    }
}

package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.evidence.EvidenceRef;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.subject.ActivityEvent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * @param claims lines of bills that speak against somebody and rest on it; none for ordinary life and for what speaks for somebody
 */
record Happening(
        String key,
        EventKind kind,
        Instant at,
        @Nullable MerchantLink merchant,
        @Nullable Boolean ticketed,
        int count,
        @Nullable String what,
        Set<Claim> claims) {
    static Happening of(EvidenceRef event, Set<Claim> claims) {
        return new Happening(
                event.source() + " " + event.eventId(),
                EventKind.ofType(event.type()),
                event.time(),
                event.merchant(),
                event.ticketed(),
                1,
                event.what(),
                claims);
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
                Set.of());
    }

    /** The same event as another line names it: all that rests on it, and all that is known of it. */
    Happening and(Happening same) {
        var all = new LinkedHashSet<>(claims);
        all.addAll(same.claims);
        return new Happening(
                key,
                kind,
                at,
                merchant == null ? same.merchant : merchant,
                ticketed == null ? same.ticketed : ticketed,
                count,
                what == null ? same.what : what,
                all);
    }

    /** Activity names no event: what lies at the same moment at the same merchant is the same. */
    String place() {
        return place(kind, at, merchant);
    }

    private static String place(EventKind kind, Instant at, @Nullable MerchantLink merchant) {
        return kind + " " + at + " " + (merchant == null ? "" : merchant.label());
    }

    /** Whether anything that speaks against somebody rests on it. */
    boolean weighs() {
        return !claims.isEmpty();
    }

    /** The lines that rest on it. */
    List<String> families() {
        return claims.stream().map(Claim::family).distinct().toList();
    }

    /** Work with a ticket, and work for no merchant, that speaks against nobody. */
    boolean ordinary() {
        return switch (kind) {
            case LOOKUP, POWER, LOG_RECORD, TICKET, TIP, OTHER ->
                !weighs() && (Boolean.TRUE.equals(ticketed) || merchant == null);
            case REVIEW_POSTED, REVIEW_VANISHED, GAIN, PAYMENT, CONTACT, IDENTIFIER -> false;
        };
    }
}

package dev.probity.scoring.exchange;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What was looked at, or which power was used: the classes of data and the operations that gains are known to follow, all others together. */
public enum TouchKind {
    MERCHANT_SALES(false, "sales"),
    PRODUCT_METRICS(false, "product metrics"),
    SEARCH_TERMS(false, "search terms"),
    REVIEWER_CONTACT(false, "reviewers' contacts"),
    CUSTOMER_PROFILE(false, "customers"),
    ACCOUNT_STANDING(false, "the account's standing"),
    OTHER_DATA(false, "other data"),
    REVIEW_REMOVED(true, "removed a review"),
    ACCOUNT_REINSTATED(true, "reinstated the account"),
    ACCOUNT_SUSPENDED(true, "suspended the account"),
    LISTING_EDITED(true, "edited a listing"),
    RANK_OVERRIDDEN(true, "overrode a rank"),
    FEE_WAIVED(true, "waived a fee"),
    OTHER_POWER(true, "used another power");

    private final boolean power;
    private final String words;

    TouchKind(boolean power, String words) {
        this.power = power;
        this.words = words;
    }

    /** Whether something was done, not only looked at. */
    public boolean power() {
        return power;
    }

    /** For people: what was looked at, or what was done. */
    public String words() {
        return words;
    }

    /** What a merchant gains by it: who knows its reviewers can have reviews vanish, who knows figures can sell more. */
    Set<GainKind> serves() {
        return switch (this) {
            case REVIEWER_CONTACT, CUSTOMER_PROFILE -> EnumSet.of(GainKind.REVIEW_REMOVED);
            case REVIEW_REMOVED -> EnumSet.of(GainKind.REVIEW_REMOVED, GainKind.RATING, GainKind.SALES);
            case MERCHANT_SALES, PRODUCT_METRICS, SEARCH_TERMS, LISTING_EDITED, RANK_OVERRIDDEN ->
                EnumSet.of(GainKind.SALES, GainKind.RANK);
            case ACCOUNT_STANDING, ACCOUNT_REINSTATED, ACCOUNT_SUSPENDED ->
                EnumSet.of(GainKind.STANDING_RESTORED, GainKind.SALES);
            case OTHER_DATA, FEE_WAIVED, OTHER_POWER -> EnumSet.allOf(GainKind.class);
        };
    }

    /** The kind of that class of data, an open vocabulary. */
    public static TouchKind ofData(String dataClass) {
        return of(dataClass, false, OTHER_DATA);
    }

    /** The kind of that operation. */
    public static TouchKind ofPower(String operation) {
        return of(operation, true, OTHER_POWER);
    }

    private static TouchKind of(String name, boolean power, TouchKind other) {
        for (var kind : values()) {
            if (kind.power == power && kind.name().equals(name)) {
                return kind;
            }
        }
        return other;
    }

    /** A bit for each kind, in the order above, which therefore never changes. */
    public static short bits(Set<TouchKind> kinds) {
        int bits = 0;
        for (var kind : kinds) {
            bits |= 1 << kind.ordinal();
        }
        return (short) bits;
    }

    /** The kinds of those bits. */
    public static Set<TouchKind> ofBits(short bits) {
        var kinds = EnumSet.noneOf(TouchKind.class);
        for (var kind : values()) {
            if ((bits & 1 << kind.ordinal()) != 0) {
                kinds.add(kind);
            }
        }
        return Collections.unmodifiableSet(kinds);
    }
}

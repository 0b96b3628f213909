package dev.probity.scoring.policy;

import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import java.util.Locale;

/**
 * Something that can be watched, and so can be forbidden.
 *
 * @param kind what is named
 * @param name its name: of a detector, a family, an event type without {@code dev.probity.}, a class of data, a field of an event's data
 */
public record Indicator(Kind kind, String name) implements Comparable<Indicator> {
    private static final String OWN_TYPES = "dev.probity.";

    /** What an indicator names. */
    public enum Kind {
        DETECTOR,
        FAMILY,
        EVENT,
        DATA_CLASS,
        FIELD;

        /** Name in documents and REST. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Kind of that wire name; fails with {@link IllegalArgumentException} on an unknown one. */
        public static Kind of(String wireName) {
            for (var kind : values()) {
                if (kind.wireName().equals(wireName)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("unknown kind of indicator " + wireName);
        }
    }

    public Indicator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an indicator has a name");
        }
    }

    public static Indicator detector(Detector detector) {
        return new Indicator(Kind.DETECTOR, detector.name());
    }

    public static Indicator family(Family family) {
        return new Indicator(Kind.FAMILY, family.wireName());
    }

    /** An event type, with {@code dev.probity.} before it or without. */
    public static Indicator event(String type) {
        return new Indicator(Kind.EVENT, type.startsWith(OWN_TYPES) ? type.substring(OWN_TYPES.length()) : type);
    }

    public static Indicator dataClass(String name) {
        return new Indicator(Kind.DATA_CLASS, name);
    }

    public static Indicator field(String name) {
        return new Indicator(Kind.FIELD, name);
    }

    /** Whether it is about what enters, rather than about what is made of it. */
    public boolean entersByEvents() {
        return switch (kind) {
            case EVENT, DATA_CLASS, FIELD -> true;
            case DETECTOR, FAMILY -> false;
        };
    }

    @Override
    public int compareTo(Indicator other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.wireName() + ":" + name;
    }

    /** What {@link #toString} wrote. */
    static Indicator of(String text) {
        int colon = text.indexOf(':');
        return new Indicator(Kind.of(text.substring(0, colon)), text.substring(colon + 1));
    }
}

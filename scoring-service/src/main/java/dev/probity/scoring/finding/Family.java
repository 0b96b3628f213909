package dev.probity.scoring.finding;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kinds of evidence that a bill keeps apart, in the bill's order; detectors of one family see the same evidence in other clothes. */
public enum Family {
    GAIN('g', "gain", "Gain after touch", HalfLives.BEHAVIOUR),
    PURPOSE('p', "purpose", "Purpose", HalfLives.BEHAVIOUR),
    PORTFOLIO('f', "portfolio", "Portfolio", HalfLives.BEHAVIOUR),
    VOLUME('v', "volume", "Volume", HalfLives.BEHAVIOUR),
    HOURS('h', "hours", "Hours", HalfLives.BEHAVIOUR),
    TICKETS('t', "tickets", "Own tickets", HalfLives.BEHAVIOUR),
    POWERS('w', "powers", "Powers", HalfLives.BEHAVIOUR),
    BROKER('b', "broker", "Broker", HalfLives.TIES),
    PAYMENT('y', "payment", "Payment", HalfLives.TIES),
    RING('r', "ring", "Ring", HalfLives.BEHAVIOUR),
    ANOMALY('a', "anomaly", "Anomaly", HalfLives.BEHAVIOUR),
    TIPS('i', "tips", "Tips", HalfLives.BEHAVIOUR),
    WATCHLIST('l', "watchlist", "Watch-list", HalfLives.TIES),
    RULE('u', "rule", "Rules", HalfLives.BEHAVIOUR);

    private static final Map<String, Family> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Family::wireName, Function.identity()));

    private final char code;
    private final String wireName;
    private final String label;
    private final Duration halfLife;

    Family(char code, String wireName, String label, Duration halfLife) {
        this.code = code;
        this.wireName = wireName;
        this.label = label;
        this.halfLife = halfLife;
    }

    /** Stands for the family in stored state, whatever the order of this list; never changes. */
    public char code() {
        return code;
    }

    /** Name in events, topics and REST. */
    public String wireName() {
        return wireName;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Time in which the weight of closed evidence of this family halves (EVIDENCE §2). */
    public Duration halfLife() {
        return halfLife;
    }

    /** Family of that code; fails on an unknown one. */
    public static Family ofCode(char code) {
        for (var family : values()) {
            if (family.code == code) {
                return family;
            }
        }
        throw new IllegalArgumentException("unknown family code " + code);
    }

    /** Family of that wire name; fails on an unknown one. */
    public static Family of(String wireName) {
        var family = BY_NAME.get(wireName);
        if (family == null) {
            throw new IllegalArgumentException("unknown family " + wireName);
        }
        return family;
    }

    private static final class HalfLives {
        static final Duration BEHAVIOUR = Duration.ofDays(30);
        static final Duration TIES = Duration.ofDays(90);
    }
}

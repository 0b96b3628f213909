package dev.probity.scoring.finding;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kinds of evidence that a bill keeps apart, in the bill's order; detectors of one family see the same evidence in other clothes. */
public enum Family {
    GAIN("gain", "Gain after touch", HalfLives.BEHAVIOUR),
    PURPOSE("purpose", "Purpose", HalfLives.BEHAVIOUR),
    PORTFOLIO("portfolio", "Portfolio", HalfLives.BEHAVIOUR),
    VOLUME("volume", "Volume", HalfLives.BEHAVIOUR),
    HOURS("hours", "Hours", HalfLives.BEHAVIOUR),
    TICKETS("tickets", "Own tickets", HalfLives.BEHAVIOUR),
    POWERS("powers", "Powers", HalfLives.BEHAVIOUR),
    BROKER("broker", "Broker", HalfLives.TIES),
    PAYMENT("payment", "Payment", HalfLives.TIES),
    RING("ring", "Ring", HalfLives.BEHAVIOUR),
    ANOMALY("anomaly", "Anomaly", HalfLives.BEHAVIOUR),
    TIPS("tips", "Tips", HalfLives.BEHAVIOUR),
    WATCHLIST("watchlist", "Watch-list", HalfLives.TIES),
    RULE("rule", "Rules", HalfLives.BEHAVIOUR);

    private static final Map<String, Family> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Family::wireName, Function.identity()));

    private final String wireName;
    private final String label;
    private final Duration halfLife;

    Family(String wireName, String label, Duration halfLife) {
        this.wireName = wireName;
        this.label = label;
        this.halfLife = halfLife;
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

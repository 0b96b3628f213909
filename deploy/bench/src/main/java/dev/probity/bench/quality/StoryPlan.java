package dev.probity.bench.quality;

import java.util.List;

/**
 * One story that is to be told.
 *
 * @param seed which
 * @param guilty whether anybody does wrong
 * @param staff people at work
 * @param merchants merchants
 * @param days days
 * @param insiderRate share of staff who sell, where anybody does
 * @param settings scoring's settings, as {@code name=value} without the prefix
 */
record StoryPlan(
        long seed, boolean guilty, int staff, int merchants, int days, double insiderRate, List<String> settings) {
    private static final String UNTIL = "2026-03-01T00:00:00Z";

    String name() {
        return (guilty ? "story-" : "innocent-") + seed;
    }

    /** The simulator's options: the hard knobs, which are the whole marketplace's. */
    List<String> options() {
        return List.of(
                "--story", "whole",
                "--seed", String.valueOf(seed),
                "--staff", String.valueOf(staff),
                "--merchants", String.valueOf(merchants),
                "--days", String.valueOf(days),
                "--insider-rate", String.valueOf(guilty ? insiderRate : 0),
                "--until", UNTIL);
    }

    double staffYears() {
        return staff * days / 365.25;
    }
}

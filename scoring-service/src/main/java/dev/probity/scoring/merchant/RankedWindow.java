package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Horizon;

/** A week or a quarter of which something may still be said: its greatest surprise, and what was said last. */
abstract sealed class RankedWindow permits RankedWeek, RankedQuarter {
    final int startDay;
    /** Day that brought the greatest surprise, and that day's reviews. */
    int extremeDay;

    int extremeReviews;
    float spoken = Speech.NOTHING;

    RankedWindow(int startDay) {
        this.startDay = startDay;
    }

    abstract Horizon horizon();

    /** Decibans by which the weight must move to be said again, where a finding's step is this. */
    abstract double step(double step);

    /** Whether there is something new worth saying; says so once. */
    boolean speaks(double logE, double step) {
        float speech = Speech.decibans(logE);
        if (!Speech.worthSaying(speech, spoken, step(step))) {
            return false;
        }
        spoken = speech;
        return true;
    }
}

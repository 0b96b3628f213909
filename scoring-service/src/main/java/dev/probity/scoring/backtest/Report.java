package dev.probity.scoring.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What came of a draft, beside what was raised then.
 *
 * @param draft alerts that the draft raises
 * @param then alerts that were raised
 * @param difference which alerts are which
 * @param samples alerts of the draft to look at, those first that were not raised then, each by weight
 * @param notCovered what the figures do not say
 * @param input offsets that were read, by topic and partition
 */
public record Report(
        Raisings draft,
        Raisings then,
        Difference difference,
        List<Sample> samples,
        List<String> notCovered,
        Map<String, Past.Offsets> input) {
    /**
     * Alerts raised within the span.
     *
     * @param raised how many
     * @param days by day of the budget, in order
     * @param precision how the cases ended
     */
    public record Raisings(int raised, List<Day> days, Precision precision) {}

    /**
     * Alerts of a day.
     *
     * @param day by the clock, UTC
     * @param raised how many
     */
    public record Day(LocalDate day, int raised) {}

    /**
     * How the cases of alerts ended.
     *
     * @param confirmed confirmed
     * @param cleared false alarms, and what was authorised
     * @param insufficient closed without enough evidence
     * @param unjudged never closed, or never looked at
     * @param share confirmed among confirmed and cleared; 0 where there are none
     * @param low lower end of its 95 % interval (Wilson)
     * @param high upper end
     */
    public record Precision(
            int confirmed, int cleared, int insufficient, int unjudged, double share, double low, double high) {}

    /**
     * Alerts by where they were raised.
     *
     * @param both by the draft and then
     * @param draftOnly by the draft alone
     * @param thenOnly then alone
     */
    public record Difference(int both, int draftOnly, int thenOnly) {}

    /**
     * An alert of the draft.
     *
     * @param subject whose, as {@code kind:id}
     * @param episode which of the subject's
     * @param raisedAt when, by the clock
     * @param totalDecibans its bill's total when it was raised
     * @param raisedThen whether it was raised then, too
     * @param summary its heaviest lines in words
     */
    public record Sample(
            String subject,
            int episode,
            java.time.Instant raisedAt,
            double totalDecibans,
            boolean raisedThen,
            String summary) {}
}

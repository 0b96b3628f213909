package dev.probity.scoring.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a draft, beside what was raised then.
 *
 * @param draft alerts that the draft raises
 * @param then alerts that were raised
 * @param difference which alerts are which
 * @param samples alerts of the draft to look at, those first that were not raised then, each by weight
 * @param rules how the draft's rules fared on the events themselves; null where it has none
 * @param notCovered what the figures do not say
 * @param input offsets that were read, by topic and partition
 */
public record Report(
        Raisings draft,
        Raisings then,
        Difference difference,
        List<Sample> samples,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RulesTried rules,
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

    /**
     * Rules that were tried on events.
     *
     * @param alone whether nothing else was to be tried, so that no alert was reckoned again
     * @param events how many were read
     * @param firstDay day of the earliest, by its own time, UTC; null where there were none
     * @param lastDay day of the latest
     * @param tried rule by rule, in the order of the draft
     * @param problems what can't be used of the draft
     */
    public record RulesTried(
            boolean alone,
            long events,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<RuleTried> tried,
            List<RuleFault> problems) {}

    /**
     * How a rule fared.
     *
     * @param id what it is called
     * @param title what it detects
     * @param level how grave its author calls it
     * @param speaks whether a match would be a finding; false where a correlation alone speaks
     * @param correlation whether it joins others' matches
     * @param few whether it matched fewer than five people, so that it isn't said when and in which events: a rule can be made to match one person
     * @param events events in which it matched; of a correlation weeks of one party in which it held; 0 of what doesn't speak
     * @param parties people or merchants whom it matched
     * @param triedParties people or merchants on whose events it was tried
     * @param weeks weeks of one party in which it matched
     * @param triedWeeks weeks of one party in which it was tried
     * @param decibans what a match in one more such week would weigh at most, by how seldom it was: 10·log10((triedWeeks+1)/(weeks+1))
     * @param days days with matches, in order
     * @param outcomes how the last cases of those whom it matched ended; null where fewer than ten were judged, for a rule can be made to match one person
     * @param samples the latest match of up to twenty parties, the newest first
     */
    public record RuleTried(
            String id,
            String title,
            String level,
            boolean speaks,
            boolean correlation,
            boolean few,
            long events,
            int parties,
            int triedParties,
            int weeks,
            int triedWeeks,
            double decibans,
            List<RuleDay> days,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Precision outcomes,

            List<RuleSample> samples) {}

    /**
     * Matches of a day.
     *
     * @param day of the events, UTC
     * @param events in how many events
     * @param parties of how many people or merchants
     */
    public record RuleDay(LocalDate day, int events, int parties) {}

    /**
     * A match.
     *
     * @param subject whose, as {@code kind:id}
     * @param time when the event happened; of a correlation the party's own last one
     * @param type its CloudEvents type
     * @param source its CloudEvents source
     * @param id its CloudEvents id
     * @param fields whose values were as the rule wants; of a correlation what it groups by
     */
    public record RuleSample(
            String subject, java.time.Instant time, String type, String source, String id, List<String> fields) {}

    /**
     * Something in the draft that can't be used.
     *
     * @param rule its title, or id; empty where neither could be read
     * @param line 1, 2, …
     * @param reason what is wrong, in a sentence
     */
    public record RuleFault(String rule, int line, String reason) {}
}

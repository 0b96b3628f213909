package dev.probity.scoring.backtest;

import dev.probity.scoring.backtest.Report.Precision;
import dev.probity.scoring.backtest.Report.RuleDay;
import dev.probity.scoring.backtest.Report.RuleFault;
import dev.probity.scoring.backtest.Report.RuleSample;
import dev.probity.scoring.backtest.Report.RuleTried;
import dev.probity.scoring.backtest.Report.RulesTried;
import dev.probity.scoring.policy.PastDoor;
import dev.probity.scoring.risk.Disposition.Outcome;
import dev.probity.scoring.rule.Rarity;
import dev.probity.scoring.rule.RuleRehearsal;
import dev.probity.scoring.rule.RuleRehearsal.Fared;
import dev.probity.scoring.rule.RuleStage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries the rules of a draft on the events of the span, as far as the policy lets rules see them. */
final class RuleTrial {
    private static final int FEWEST_JUDGED = 10;

    /** Of fewer people it is not said when and in which events: a rule can be made to match one person. */
    private static final int FEWEST_PEOPLE = 5;

    /** In a whole report. */
    private static final int MOST_SAMPLES = 300;

    /** Stand-ins of parties, of their weeks and days; some 50 bytes each. */
    private static final long MOST_REMEMBERED = 5_000_000;

    private final Draft.Rules draft;
    private final Draft.Span span;
    private final Runnable goOn;
    private final RuleRehearsal rehearsal;
    private long events;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /**
     * @param goOn throws once it was stopped
     */
    RuleTrial(Draft.Rules draft, Draft.Span span, Runnable goOn) {
        this.draft = draft;
        this.span = span;
        this.goOn = goOn;
        this.rehearsal = new RuleRehearsal(draft.rules());
    }

    /** Reads the events of a partition, whose cases the ledger knows by now. */
    void read(Iterator<PastEvent> past, Ledger ledger) {
        var door = new PastDoor(draft.policy(), RuleStage.DETECTORS.getFirst());
        past.forEachRemaining(event -> {
            var admitted = door.admit(event.party(), event.arrival());
            if (span.counts(event.at())) {
                admitted.ifPresent(arrival -> {
                    note(arrival.event().head().time());
                    rehearsal.hear(event.party(), arrival);
                    if (rehearsal.remembers() > MOST_REMEMBERED) {
                        throw new Progress.Stopped(
                                "the rules match too many people and merchants on too many days to be counted; try fewer rules, or a shorter span");
                    }
                });
            }
        });
        rehearsal.nextPartition(ledger.lastOutcomes().keySet());
    }

    private void note(Instant time) {
        events++;
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    /**
     * @param outcomes how the last case of each subject ended
     */
    RulesTried report(Map<String, Outcome> outcomes) {
        return new RulesTried(
                draft.alone(),
                events,
                day(first),
                day(last),
                rehearsal.end(outcomes.keySet(), goOn).stream()
                        .map(fared -> tried(fared, outcomes))
                        .toList(),
                draft.rules().problems().stream()
                        .map(problem -> new RuleFault(problem.rule(), problem.line(), problem.reason()))
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private RuleTried tried(Fared fared, Map<String, Outcome> outcomes) {
        int draftSize = draft.rules().rules().size();
        var rule = fared.rule();
        boolean few = fared.people() > 0 && fared.people() < FEWEST_PEOPLE;
        return new RuleTried(
                rule.id(),
                rule.title(),
                rule.level().word(),
                fared.speaks(),
                fared.correlation(),
                few,
                fared.events(),
                fared.parties(),
                fared.triedParties(),
                fared.weeks(),
                fared.triedWeeks(),
                Rarity.decibans(fared.weeks(), fared.triedWeeks()).doubleValue(),
                few
                        ? List.of()
                        : fared.days().stream()
                                .map(day -> new RuleDay(day.day(), day.events(), day.parties()))
                                .toList(),
                outcomes(fared, outcomes),
                few
                        ? List.of()
                        : fared.samples().stream()
                                .limit(Math.max(1, MOST_SAMPLES / draftSize))
                                .map(hit -> new RuleSample(
                                        hit.party(),
                                        hit.event().time(),
                                        hit.event().type(),
                                        hit.event().source(),
                                        hit.event().id(),
                                        hit.fields()))
                                .toList());
    }

    /** Of few nothing is said: whoever writes a rule that matches one person would learn how that person's case ended. */
    private static @Nullable Precision outcomes(Fared fared, Map<String, Outcome> outcomes) {
        var known = fared.judged().stream()
                .map(outcomes::get)
                .filter(Objects::nonNull)
                .toList();
        return known.size() < FEWEST_JUDGED ? null : ReportWriter.precision(known, fared.parties());
    }

    /** What its figures do not say. */
    List<String> notCovered() {
        var said = new ArrayList<String>();
        said.add("rules of the draft are tried on the events themselves, and weigh nothing in the draft's alerts");
        said.add("an event that was sent twice is counted twice, though its party is not");
        said.add("how cases ended is said of a rule once ten of those whom it matched were judged");
        said.add("of a rule that matched fewer than five people it is not said when, nor in which events");
        if (draft.alone()) {
            said.add("the draft has rules alone: no alert was reckoned again");
        }
        if (rehearsal.joinedTooMany()) {
            said.add(
                    "correlations were tried on some of the matches alone, for no more are kept: they may have held more often");
        }
        return said;
    }
}

package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.Windows;
import dev.probity.scoring.staff.VolumeAccount.DaysWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Moves more records than forecast: each class of data against the person's own days, the weekday, the hour of the week and the peers.
 *
 * <p>One p-value a day and figure, turned into an e-value. A day's figures only grow, so that its p-value may be looked at while the day lasts.
 */
final class VolumeDetector {
    static final Detector DETECTOR = new Detector("volume", Family.VOLUME, "1");

    private final StaffRules rules;

    VolumeDetector(StaffRules rules) {
        this.rules = rules;
    }

    /** Speaks as soon as an open day weighs against the person; the arithmetic of tails is spared while nothing is above its forecast. */
    void speak(StaffFile file, DayAccount day, Instant at, Folded folded) {
        if (!VolumeDay.aboveForecast(file, day, rules)) {
            return;
        }
        var judged = VolumeDay.of(file, day, rules);
        if (judged.logE() > 0) {
            speak(file, day, judged, at, folded);
        }
    }

    /** Speaks of a day that has just been closed, for or against. */
    void speakClosed(StaffFile file, DayAccount day, Instant at, Folded folded) {
        speak(file, day, new VolumeDay(0, null), at, folded);
    }

    private void speak(StaffFile file, DayAccount day, VolumeDay today, Instant at, Folded folded) {
        for (var horizon : Horizon.values()) {
            var window = file.state().volume.window(horizon, day.day);
            if (window == null) {
                continue;
            }
            double logE = window.banked + today.logE();
            float speech = Speech.decibans(logE);
            if (Speech.worthSaying(speech, window.spoken, rules.step())) {
                window.spoken = speech;
                folded.found(finding(file, day, horizon, window, today, at));
            }
        }
    }

    private Finding finding(
            StaffFile file, DayAccount day, Horizon horizon, DaysWindow days, VolumeDay today, Instant at) {
        var window = Windows.of(horizon, days.startDay);
        double logE = days.banked + today.logE();
        var now = today.logE() >= days.heaviest ? today.heaviest() : null;
        int place = now == null ? days.heaviestClass : now.dataClass();
        int which = now == null ? days.heaviestDay : day.day;
        var name = place < file.state().volume.classes.size()
                ? file.state().volume.classes.get(place).name
                : VolumeAccount.OTHER;
        var evidence = file.touches()
                .newest(touch -> Windows.holds(window, touch)
                        && (logE <= 0
                                || StaffFold.dayOf(touch.event().time()) == which
                                        && touch.label().contains(name)));
        var facts = new TreeMap<String, Double>(Map.of("days", (double) days.days));
        if (now != null) {
            facts.put("records", (double) now.figure());
            facts.put("forecast", now.forecast().mean());
        }
        var baseline = file.baseline(day);
        Facts.peers(facts, baseline);
        var account = new Account(
                summary(logE, now, Sentence.plain(name), which),
                facts,
                evidence.stream().map(Touch::event).toList(),
                evidence.size());
        return new Finding(
                Finding.id(DETECTOR, file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                DETECTOR,
                window,
                Weight.whole(Math.exp(logE)),
                account,
                at,
                rules.policyVersion(),
                StaffFile.group(baseline));
    }

    private static String summary(double logE, VolumeDay.@Nullable Volume heaviest, String name, int day) {
        if (logE <= 0) {
            return "records moved as forecast from own days, weekday and peers";
        }
        var date = LocalDate.ofEpochDay(day);
        if (heaviest == null) {
            return Sentence.of("more %s records than forecast, most on %s", name, date);
        }
        return Sentence.of(
                "%,d %s {record|records} in %s on %s; forecast %,.0f",
                heaviest.figure(),
                name,
                heaviest.peak() ? "one hour" : "all",
                date,
                heaviest.forecast().mean());
    }
}

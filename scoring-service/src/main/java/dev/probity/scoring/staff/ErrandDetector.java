package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Windows;
import dev.probity.scoring.staff.ErrandAccount.Errands;
import dev.probity.scoring.staff.ErrandAccount.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Goes on errands: looks that neither a ticket nor the beat explains, for data that ordinary work does not ask for. Here the three meet at one merchant. */
final class ErrandDetector {
    static final Detector DETECTOR = new Detector("errand", Family.PURPOSE, "1");

    private final StaffRules rules;

    ErrandDetector(StaffRules rules) {
        this.rules = rules;
    }

    /** Says what changed in the windows that hold the day. */
    void speak(StaffFile file, DayAccount day, Instant at, Folded folded) {
        if (day.touches.stream().noneMatch(TouchMark::errand)) {
            return;
        }
        for (var horizon : Horizon.values()) {
            var window = file.state().errands.window(horizon, day.day, rules.errand());
            if (window != null) {
                speak(file, day, horizon, window, at, folded);
            }
        }
    }

    private void speak(StaffFile file, DayAccount day, Horizon horizon, Errands counted, Instant at, Folded folded) {
        var open = new ArrayList<Judged>();
        int judged = counted.judged;
        for (var other : file.state().open) {
            if (file.state().errands.window(horizon, other.day, rules.errand()) == counted) {
                var today = file.state().errands.judge(other, file.row(other, StaffFigures.LABELS), rules.errand());
                open.add(today);
                judged += today.judged();
            }
        }
        double logE = ErrandAccount.logE(counted, open);
        float speech = Speech.decibans(logE);
        if (judged > 0 && Speech.worthSaying(speech, counted.spoken, rules.step())) {
            counted.spoken = speech;
            folded.found(finding(file, day, horizon, counted.startDay, new Said(judged, logE), at));
        }
    }

    /**
     * What is to be said.
     *
     * @param judged look-ups on errands
     * @param logE ln E
     */
    private record Said(int judged, double logE) {}

    private Finding finding(StaffFile file, DayAccount day, Horizon horizon, int startDay, Said said, Instant at) {
        var window = Windows.of(horizon, startDay);
        var evidence = file.touches()
                .newest(touch -> touch.fresh()
                        && Boolean.FALSE.equals(touch.event().ticketed())
                        && Windows.holds(window, touch));
        var baseline = file.baseline(day);
        var facts = new TreeMap<>(Map.of("kindsOnErrands", (double) said.judged()));
        Facts.peers(facts, baseline);
        var summary = said.logE() > 0
                ? "%d {kind|kinds} of look-up off the beat and without a ticket; {it differs|they differ} from ordinary work's"
                : "%d {kind|kinds} of look-up off the beat and without a ticket; {it is|they are} ordinary work's";
        var account = new Account(
                Sentence.of(summary, said.judged()),
                facts,
                evidence.stream().map(touch -> touch.event()).toList(),
                Math.max(evidence.size(), said.judged()));
        return new Finding(
                Finding.id(DETECTOR, file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                DETECTOR,
                window,
                Weight.whole(Math.exp(said.logE())),
                account,
                at,
                rules.policyVersion(),
                StaffFile.group(baseline));
    }
}

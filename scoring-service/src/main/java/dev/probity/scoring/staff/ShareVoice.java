package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.ShareWindow;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.Windows;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Says of a share what changed in the windows that hold a day. */
final class ShareVoice {
    private static final double PERCENT = 100;

    private final StaffRules rules;

    ShareVoice(StaffRules rules) {
        this.rules = rules;
    }

    void speak(StaffFile file, DayAccount day, Instant at, Folded folded, SharePart part) {
        var peers = part.rules().peers(file.row(day, part.row()), part.account());
        for (var horizon : Horizon.values()) {
            var window = part.account().window(horizon, day.day, part.rules(), peers);
            if (window == null || window.n() == 0) {
                continue;
            }
            double logE = Mixture.logBet(part.bet(), window.logE(part.rules().test()));
            if (window.speaks(logE, rules.step())) {
                folded.found(finding(file, day, at, part, horizon, window, logE));
            }
        }
    }

    private Finding finding(
            StaffFile file,
            DayAccount day,
            Instant at,
            SharePart part,
            Horizon horizon,
            ShareWindow counted,
            double logE) {
        var window = Windows.of(horizon, counted.startDay());
        boolean against = logE > 0;
        double usual = counted.innocent().mean();
        var evidence =
                file.touches().newest(touch -> part.touches().test(touch, against) && Windows.holds(window, touch));
        var facts = new TreeMap<>(
                Map.of("all", (double) counted.n(), "counted", (double) counted.k(), "usualShare", usual));
        var baseline = file.baseline(day);
        Facts.peers(facts, baseline);
        var account = new Account(
                Sentence.of(part.words(), counted.k(), counted.n(), PERCENT * usual),
                facts,
                evidence.stream().map(Touch::event).toList(),
                against ? counted.k() : counted.n() - counted.k());
        return new Finding(
                Finding.id(part.detector(), file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                part.detector(),
                window,
                Weight.whole(Math.exp(logE)),
                account,
                at,
                rules.policyVersion(),
                StaffFile.group(baseline));
    }
}

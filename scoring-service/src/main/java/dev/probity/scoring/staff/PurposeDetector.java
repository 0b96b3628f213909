package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.Share;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.evidence.ShareWindow;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.Windows;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at merchants without a reason: k of n distinct merchant-days without a ticket for the merchant, and how many of them on another merchant's ticket.
 *
 * <p>Two ratios, the second given the first, so that their product is an e-value.
 */
final class PurposeDetector {
    static final Detector DETECTOR = new Detector("purpose", Family.PURPOSE, "1");
    private static final double PERCENT = 100;

    /** Half of the suspects name no ticket at all; that they named no wrong one must not speak for them. */
    private static final double MISTAKEN_BET = 0.5;

    private final StaffRules rules;

    PurposeDetector(StaffRules rules) {
        this.rules = rules;
    }

    /** Says what changed in the windows that hold the day. */
    void speak(StaffFile file, DayAccount day, Instant at, Folded folded) {
        if (day.touches.isEmpty()) {
            return;
        }
        for (var horizon : Horizon.values()) {
            var untracked = file.state()
                    .untracked
                    .window(
                            horizon,
                            day.day,
                            rules.untracked(),
                            peers(file, day, StaffFigures.UNTRACKED, rules.untracked(), file.state().untracked));
            if (untracked == null) {
                continue;
            }
            var mistaken = file.state()
                    .mistaken
                    .window(
                            horizon,
                            day.day,
                            rules.mistaken(),
                            peers(file, day, StaffFigures.MISTAKEN, rules.mistaken(), file.state().mistaken));
            int mistakes = mistaken == null ? 0 : mistaken.k();
            double logE = untracked.logE(rules.untracked().test())
                    + (mistaken == null
                            ? 0
                            : Mixture.logBet(
                                    MISTAKEN_BET, mistaken.logE(rules.mistaken().test())));
            if (untracked.speaks(logE, rules.step())) {
                folded.found(finding(file, day, horizon, untracked, mistakes, logE, at));
            }
        }
    }

    private static @Nullable Share peers(
            StaffFile file, DayAccount day, String row, ShareRules rules, ShareAccount own) {
        return rules.peers(file.row(day, row), own);
    }

    private Finding finding(
            StaffFile file,
            DayAccount day,
            Horizon horizon,
            ShareWindow untracked,
            int mistakes,
            double logE,
            Instant at) {
        var window = Windows.of(horizon, untracked.startDay());
        boolean against = logE > 0;
        var evidence = file.touches()
                .newest(touch -> touch.event().merchant() != null
                        && Boolean.valueOf(!against).equals(touch.event().ticketed())
                        && Windows.holds(window, touch));
        var baseline = file.baseline(day);
        var facts = new TreeMap<>(Map.of(
                "merchantDays", (double) untracked.n(),
                "untracked", (double) untracked.k(),
                "otherMerchantsTicket", (double) mistakes,
                "usualShare", untracked.innocent().mean()));
        Facts.peers(facts, baseline);
        var account = new Account(
                summary(untracked, mistakes),
                facts,
                evidence.stream().map(Touch::event).toList(),
                against ? untracked.k() : untracked.n() - untracked.k());
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

    private static String summary(ShareWindow untracked, int mistakes) {
        var other = mistakes == 0 ? "" : Sentence.of(", %d of them on another merchant's ticket", mistakes);
        return Sentence.of(
                "%d of %d {merchant-day|merchant-days} without a ticket%s; usual %.1f %%",
                untracked.k(),
                untracked.n(),
                other,
                PERCENT * untracked.innocent().mean());
    }
}

package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.evidence.ShareWindow;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.Windows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Shares of what a person does that peers and the own past do not explain: looks off the beat among those without a ticket, kinds of look-up that are new to
 * the person and to peers (two clothes of one kind of evidence, so the bill takes their mean), and powers used without a ticket.
 */
final class ShareDetector {
    private static final double PERCENT = 100;
    private static final String INTERVENTION = "staff.intervention.v1";

    static final Detector PORTFOLIO = new Detector("portfolio", Family.PORTFOLIO, "1");
    static final Detector DATA_CLASS = new Detector("data-class", Family.PORTFOLIO, "1");
    static final Detector POWERS = new Detector("powers", Family.POWERS, "1");

    private final StaffRules rules;
    private final List<Part> parts;

    ShareDetector(StaffRules rules) {
        this.rules = rules;
        this.parts = List.of(
                new Part(
                        PORTFOLIO,
                        "%d of %d merchant-days without a ticket at merchants off the team's beat; usual %.1f %%",
                        StaffFigures.OFF_BEAT,
                        rules.offBeat(),
                        (touch, against) -> touch.event().merchant() != null
                                && Boolean.FALSE.equals(touch.event().ticketed())
                                && touch.fresh() == against),
                new Part(
                        DATA_CLASS,
                        "%d of %d kinds of look-up new to this person and unknown to peers; usual %.1f %%",
                        StaffFigures.NOVEL,
                        rules.novel(),
                        (touch, against) -> touch.event().merchant() == null && touch.fresh() == against),
                new Part(
                        POWERS,
                        "%d of %d merchant-days on which a power was used without a ticket; usual %.1f %%",
                        StaffFigures.POWERS,
                        rules.powers(),
                        (touch, against) -> touch.event().type().endsWith(INTERVENTION)
                                && Boolean.valueOf(!against)
                                        .equals(touch.event().ticketed())));
    }

    /** One of the three: what it looks at, and in which words it tells. */
    private record Part(
            Detector detector, String words, String row, ShareRules rules, BiPredicate<Touch, Boolean> touches) {
        ShareAccount account(StaffState state) {
            return switch (row) {
                case StaffFigures.OFF_BEAT -> state.offBeat;
                case StaffFigures.POWERS -> state.powers;
                default -> state.novel;
            };
        }
    }

    /** Says what changed in the windows that hold the day. */
    void speak(StaffFile file, DayAccount day, Instant at, Folded folded) {
        for (var part : parts) {
            for (var horizon : Horizon.values()) {
                speak(file, day, at, folded, part, horizon);
            }
        }
    }

    private void speak(StaffFile file, DayAccount day, Instant at, Folded folded, Part part, Horizon horizon) {
        var peers = part.rules().peers(file.row(day, part.row()), part.account(file.state()));
        var window = part.account(file.state()).window(horizon, day.day, part.rules(), peers);
        if (window == null || window.n() == 0) {
            return;
        }
        double logE = window.logE(part.rules().test());
        if (window.speaks(logE, rules.step())) {
            folded.found(finding(file, day, at, part, horizon, window));
        }
    }

    private Finding finding(
            StaffFile file, DayAccount day, Instant at, Part part, Horizon horizon, ShareWindow counted) {
        var window = Windows.of(horizon, counted.startDay());
        double logE = counted.logE(part.rules().test());
        boolean against = logE > 0;
        var evidence =
                file.touches().newest(touch -> part.touches().test(touch, against) && Windows.holds(window, touch));
        var facts = new TreeMap<>(Map.of(
                "all", (double) counted.n(),
                "counted", (double) counted.k(),
                "usualShare", counted.innocent().mean()));
        var baseline = file.baseline(day);
        Facts.peers(facts, baseline);
        var account = new Account(
                String.format(
                        Locale.ROOT,
                        part.words(),
                        counted.k(),
                        counted.n(),
                        PERCENT * counted.innocent().mean()),
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

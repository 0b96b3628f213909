package dev.probity.scoring.exchange;

import static dev.probity.scoring.exchange.Stake.BEFORE;
import static dev.probity.scoring.exchange.Stake.LIVE;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.memory.Windows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A merchant gains again and again after the touches of the same person. */
final class FavourDetector {
    static final Detector DETECTOR = new Detector("favour", Family.GAIN, "1");

    private final GainRules rules;

    FavourDetector(GainRules rules) {
        this.rules = rules;
    }

    void speak(GainFile file, Instant at, List<Finding> findings) {
        var book = file.state().book;
        for (int which : new int[] {BEFORE, LIVE}) {
            if (!book.bets(which)) {
                continue;
            }
            double week = book.logE(which, rules);
            float speech = Speech.decibans(week);
            if (Speech.worthSaying(speech, book.spoken[which], rules.step())) {
                book.spoken[which] = speech;
                findings.add(finding(file, Windows.of(Horizon.WEEK, book.startDay(which)), which, week, at));
            }
            var quarter = book.quarter(book.startDay(which));
            double all = book.logE(quarter, rules);
            speech = Speech.decibans(all);
            if (Speech.worthSaying(speech, quarter.spoken, rules.step())) {
                quarter.spoken = speech;
                findings.add(finding(file, Windows.of(Horizon.QUARTER, quarter.startDay), which, all, at));
            }
        }
    }

    private Finding finding(GainFile file, Window window, int which, double logE, Instant at) {
        var carrier = file.state().book.carriers(which, rules).stream()
                .map(stake -> file.state().exposure(stake.other))
                .filter(exposure -> exposure != null)
                .findFirst()
                .orElse(null);
        var events = file.state().gains.stream()
                .filter(gain -> carrier == null || carrier.precedes(gain))
                .map(Gain::event)
                .filter(event ->
                        !event.time().isBefore(window.start()) && event.time().isBefore(window.end()))
                .sorted(Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id))
                .toList();
        var facts =
                new TreeMap<>(Map.of("visitors", (double) file.state().exposures.size()));
        if (carrier != null) {
            facts.put("daysOfTouch", (double) carrier.days);
            facts.put("daysWithoutTicket", (double) carrier.uncovered);
        }
        return new Finding(
                Finding.id(DETECTOR, file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                DETECTOR,
                window,
                Weight.whole(Math.exp(logE)),
                new Account(summary(file, carrier, which, logE), facts, events, events.size()),
                at,
                rules.policyVersion(),
                null);
    }

    private static String summary(GainFile file, @Nullable Exposure carrier, int which, double logE) {
        if (logE <= 0 || carrier == null) {
            return "gains no more after staff's touches than merchants touched alike do";
        }
        var after = file.state().gainsOf(file.state().book.startDay(which)).stream()
                .filter(carrier::precedes)
                .toList();
        return "one member of staff "
                + GainWords.touched(carrier.days, carrier.uncovered, carrier.kinds())
                + "; then "
                + GainWords.gained(after, carrier.before);
    }
}

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
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.memory.Windows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Merchants gain after a person's touches: pair by pair, and the person's e-value is the mixture over which pair. */
final class QuidProQuoDetector {
    static final Detector DETECTOR = new Detector("quid-pro-quo", Family.GAIN, "1");

    /** Pairs that a finding names. */
    private static final int NAMED = 3;

    private final GainRules rules;

    QuidProQuoDetector(GainRules rules) {
        this.rules = rules;
    }

    void speak(PairFile file, Instant at, List<Finding> findings) {
        var book = file.book;
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

    private Finding finding(PairFile file, Window window, int which, double logE, Instant at) {
        var carriers = window.horizon() == Horizon.WEEK
                ? file.book.carriers(which, rules)
                : file.book.favourites(which, rules);
        var dossiers = carriers.stream()
                .limit(NAMED)
                .map(stake -> file.dossier(stake.other))
                .filter(Objects::nonNull)
                .toList();
        var evidence = new ArrayList<EvidenceRef>();
        dossiers.forEach(dossier -> evidence.addAll(dossier.evidence()));
        evidence.sort(PairDossier.NEWEST_FIRST);
        int pairs = (int) file.book.stakes().stream()
                .filter(stake -> stake.bet[which] > 0)
                .count();
        var facts = new TreeMap<>(Map.of("merchants", (double) pairs, "merchantsThatGained", (double) carriers.size()));
        if (!dossiers.isEmpty()) {
            facts.put("daysOfTouch", (double) dossiers.getFirst().days());
            facts.put("daysWithoutTicket", (double) dossiers.getFirst().uncovered());
        }
        return new Finding(
                Finding.id(DETECTOR, file.subject, window),
                Finding.UNNUMBERED,
                file.subject,
                DETECTOR,
                window,
                Weight.whole(Math.exp(logE)),
                new Account(summary(dossiers, pairs, logE), facts, evidence, evidence.size()),
                at,
                rules.policyVersion(),
                null);
    }

    private static String summary(List<PairDossier> dossiers, int pairs, double logE) {
        if (logE <= 0 || dossiers.isEmpty()) {
            return "the merchants touched gained no more than merchants touched alike do";
        }
        return dossiers.stream().map(PairDossier::words).collect(Collectors.joining(" | "))
                + Sentence.of(" (of %d {merchant|merchants} touched)", pairs);
    }
}

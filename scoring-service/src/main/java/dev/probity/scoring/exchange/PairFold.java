package dev.probity.scoring.exchange;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes touches, gains and paths into a person's bets on pairs, and says what is to be said. Pure: the same file and the same record give the same. */
final class PairFold {
    private final GainRules rules;
    private final QuidProQuoDetector detector;

    PairFold(GainRules rules) {
        this.rules = rules;
        this.detector = new QuidProQuoDetector(rules);
    }

    List<Finding> fold(PairFile file, PairInput.News input) {
        var findings = new ArrayList<Finding>(0);
        var at = switch (input) {
            case PairInput.Touched touched -> touched(file, touched.touches());
            case PairInput.Gained gained -> gained(file, gained.gain());
            case PairInput.Tied tied -> tied(file, tied.path());
        };
        detector.speak(file, at, findings);
        return findings;
    }

    private Instant touched(PairFile file, List<StaffTouch> touches) {
        int day = touches.getFirst().day();
        roll(file, day);
        for (var touch : touches) {
            int merchant = (int) Fingerprint.of(touch.merchant());
            if (file.book.touch(merchant, day, rules.stake(touch.oddness()), rules) != null) {
                var known = file.dossier(merchant);
                var dossier = known == null ? new PairDossier(touch.merchant()) : known;
                dossier.touch(touch);
                file.keep(merchant, dossier);
            }
        }
        forget(file);
        return touches.stream().map(StaffTouch::lastAt).max(Instant::compareTo).orElseThrow();
    }

    private Instant gained(PairFile file, PairGain gain) {
        roll(file, Days.of(gain.at()));
        int merchant = (int) Fingerprint.of(gain.merchant());
        var stake = file.book.find(merchant);
        int which = file.book.which(gain.week());
        if (stake != null && which >= 0 && file.book.gain(stake, which, gain.logP(), rules)) {
            var known = file.dossier(merchant);
            var dossier = known == null ? new PairDossier(gain.merchant()) : known;
            dossier.gain(gain);
            file.keep(merchant, dossier);
        }
        return gain.at();
    }

    private Instant tied(PairFile file, Path path) {
        roll(file, Days.of(path.at()));
        int merchant = (int) Fingerprint.of(path.merchant());
        var stake = file.book.find(merchant);
        if (stake != null && StakeBook.path(stake, path.logE())) {
            var known = file.dossier(merchant);
            var dossier = known == null ? new PairDossier(path.merchant()) : known;
            dossier.path(path);
            file.keep(merchant, dossier);
        }
        return path.at();
    }

    private void roll(PairFile file, int day) {
        file.book.begin(day);
        while (file.book.behind(day)) {
            file.book.next(rules);
        }
        forget(file);
    }

    private static void forget(PairFile file) {
        file.book.takeForgotten().forEach(file::forget);
    }
}

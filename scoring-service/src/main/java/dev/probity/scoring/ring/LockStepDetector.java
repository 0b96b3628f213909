package dev.probity.scoring.ring;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Says what the reviews of a window make of lock-step: of a reviewer their product, of a merchant, whose reviewers depend on each other, their mean. */
final class LockStepDetector {
    static final Detector LOCKSTEP = new Detector("review-lockstep", Family.RING, "1");

    private final LockStepRules rules;

    LockStepDetector(LockStepRules rules) {
        this.rules = rules;
    }

    /** Of a reviewer's reviews, what of the windows that hold those which are newly judged is to be said. */
    List<Finding> ofReviewer(String reviewer, List<Judged> all, List<Judged> anew, Spoken spoken) {
        return speak(reviewer, all, anew, spoken, LockStepDetector::product);
    }

    /** The same of a merchant's reviews. */
    List<Finding> ofMerchant(String merchant, List<Judged> all, List<Judged> anew, Spoken spoken) {
        return speak(merchant, all, anew, spoken, LockStepDetector::mean);
    }

    /** ln E of a window. */
    @FunctionalInterface
    private interface Combined {
        double of(List<Judged> reviews);
    }

    /** ln E of reviews of one hand: each is judged given those before it. */
    static double product(List<Judged> reviews) {
        return reviews.stream().mapToDouble(Judged::logE).sum();
    }

    /** ln E of reviews of many hands, which depend on each other. */
    static double mean(List<Judged> reviews) {
        return Mixture.logMeanExp(reviews.stream().mapToDouble(Judged::logE).toArray());
    }

    private List<Finding> speak(String subject, List<Judged> all, List<Judged> anew, Spoken spoken, Combined combined) {
        var windows = new HashSet<Window>();
        for (var judged : anew) {
            for (var horizon : Horizon.values()) {
                windows.add(horizon.windowAt(judged.review().time()));
            }
        }
        var at = all.stream().map(judged -> judged.review().time()).max(Comparator.naturalOrder());
        var findings = new ArrayList<Finding>();
        windows.stream()
                .sorted(Comparator.comparing(Window::start).thenComparing(Window::horizon))
                .forEach(window -> {
                    var reviews = all.stream()
                            .filter(judged -> holds(window, judged.review().time()))
                            .toList();
                    double logE = combined.of(reviews);
                    if (spoken.speaks(window, logE, rules.step())) {
                        findings.add(finding(subject, window, logE, account(reviews, logE), at.orElseThrow()));
                    }
                });
        return findings;
    }

    private static boolean holds(Window window, Instant time) {
        return !time.isBefore(window.start()) && time.isBefore(window.end());
    }

    private Finding finding(String subject, Window window, double logE, Account account, Instant at) {
        return new Finding(
                Finding.id(LOCKSTEP, subject, window),
                Finding.UNNUMBERED,
                subject,
                LOCKSTEP,
                window,
                Weight.whole(Math.exp(Math.min(logE, Math.log(Weight.LARGEST)))),
                account,
                at,
                rules.policyVersion(),
                null);
    }

    private Account account(List<Judged> reviews, double logE) {
        var shown = reviews.stream()
                .filter(judged -> logE <= 0 || judged.known() > 0)
                .map(Judged::review)
                .sorted(Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id))
                .toList();
        int known = reviews.stream().mapToInt(Judged::known).sum();
        int others = reviews.stream().mapToInt(Judged::others).sum();
        double stars = reviews.stream().mapToDouble(Judged::stars).average().orElse(0);
        var summary = logE > 0
                ? Sentence.of(
                        "in lock-step: %d of %d who wrote within %d {hour|hours} of %d {review|reviews} (%.1f stars on average) had written beside the same reviewer before, at other merchants",
                        known, others, rules.within().toHours(), reviews.size(), stars)
                : "those who wrote at the same time are no more familiar than chance explains";
        var facts = Map.of(
                "reviews", (double) reviews.size(),
                "besides", (double) others,
                "familiar", (double) known,
                "meanStars", stars);
        return new Account(summary, facts, shown, shown.size());
    }
}

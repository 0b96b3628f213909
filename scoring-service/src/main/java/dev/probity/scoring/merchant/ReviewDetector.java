package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.Windows;
import dev.probity.scoring.peer.PeerBaseline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reviews that look organised: more on a day than the merchant's past and its like explain, or more of the extreme ones. */
final class ReviewDetector {
    static final Detector BURST = new Detector("review-burst", Family.RING, "1");
    static final Detector RATING = new Detector("review-rating", Family.RING, "1");
    private static final double PERCENT = 100;

    private final RingRules rules;

    ReviewDetector(RingRules rules) {
        this.rules = rules;
    }

    void speak(MerchantFile file, ReviewDay day, @Nullable PeerBaseline baseline, Instant at, List<Finding> findings) {
        for (var horizon : Horizon.values()) {
            burst(file, day, horizon, baseline, at, findings);
            rating(file, day, horizon, baseline, at, findings);
        }
    }

    private void burst(
            MerchantFile file,
            ReviewDay day,
            Horizon horizon,
            @Nullable PeerBaseline baseline,
            Instant at,
            List<Finding> findings) {
        var bursts = file.state().bursts;
        var days = bursts.window(horizon, day.day);
        if (days == null) {
            return;
        }
        var like = baseline == null ? null : baseline.sums(ReviewFigures.RATE);
        double today = bursts.logE(day.day, day.reviews, like, rules);
        double logE = days.banked + today;
        float speech = Speech.decibans(logE);
        if (!Speech.worthSaying(speech, days.spoken, rules.step())) {
            return;
        }
        days.spoken = speech;
        boolean now = today >= days.heaviest;
        int heaviest = now ? day.day : days.heaviestDay;
        int reviews = now ? day.reviews : days.heaviestReviews;
        double usual = bursts.forecast(like, rules).mean();
        var window = Windows.of(horizon, days.startDay);
        var evidence =
                file.reviews().newest(review -> logE > 0 ? dayOf(review) == heaviest : Windows.holds(window, review));
        var summary = logE > 0
                ? String.format(
                        Locale.ROOT,
                        "%d reviews on %s; usual %.1f a day",
                        reviews,
                        LocalDate.ofEpochDay(heaviest),
                        usual)
                : "reviews came as usual for this merchant and its like";
        var facts = new TreeMap<String, Double>(Map.of("reviews", (double) reviews, "usualADay", usual));
        findings.add(finding(file, BURST, window, logE, account(summary, facts, evidence, baseline), baseline, at));
    }

    private void rating(
            MerchantFile file,
            ReviewDay day,
            Horizon horizon,
            @Nullable PeerBaseline baseline,
            Instant at,
            List<Finding> findings) {
        var extremes = rules.extremes();
        var likeWorst =
                extremes.peers(baseline == null ? null : baseline.sums(ReviewFigures.WORST), file.state().worst);
        var likeBest = extremes.peers(baseline == null ? null : baseline.sums(ReviewFigures.BEST), file.state().best);
        var worst = file.state().worst.window(horizon, day.day, extremes, likeWorst);
        var best = file.state().best.window(horizon, day.day, extremes, likeBest);
        if (worst == null || best == null) {
            return;
        }
        double logWorst = worst.logE(extremes.test());
        double logBest = best.logE(extremes.test());
        double logE = Mixture.logMeanExp(logWorst, logBest);
        if (!worst.speaks(logE, rules.step())) {
            return;
        }
        boolean low = logWorst >= logBest;
        var heavier = low ? worst : best;
        var window = Windows.of(horizon, worst.startDay());
        var label = low ? MerchantFold.WORST : MerchantFold.BEST;
        var evidence = file.reviews()
                .newest(review -> Windows.holds(window, review)
                        && (logE <= 0 || review.label().equals(label)));
        var summary = String.format(
                Locale.ROOT,
                "%d of %d reviews give the %s; usual %.1f %%",
                heavier.k(),
                heavier.n(),
                label,
                PERCENT * heavier.innocent().mean());
        var facts = new TreeMap<String, Double>(Map.of(
                "reviews", (double) heavier.n(),
                "extreme", (double) heavier.k(),
                "usualShare", heavier.innocent().mean()));
        findings.add(finding(file, RATING, window, logE, account(summary, facts, evidence, baseline), baseline, at));
    }

    private static Account account(
            String summary, Map<String, Double> facts, List<Touch> evidence, @Nullable PeerBaseline baseline) {
        if (baseline != null) {
            facts.put("peersThrough", Double.valueOf(baseline.through().format(DateTimeFormatter.BASIC_ISO_DATE)));
            facts.put("peers", (double) baseline.people());
        }
        return new Account(summary, facts, evidence.stream().map(Touch::event).toList(), evidence.size());
    }

    private Finding finding(
            MerchantFile file,
            Detector detector,
            Window window,
            double logE,
            Account account,
            @Nullable PeerBaseline baseline,
            Instant at) {
        return new Finding(
                Finding.id(detector, file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                detector,
                window,
                Weight.whole(Math.exp(logE)),
                account,
                at,
                rules.policyVersion(),
                baseline == null ? null : new PeerGroup(baseline.group(), baseline.people()));
    }

    private static long dayOf(Touch review) {
        return LocalDate.ofInstant(review.event().time(), ZoneOffset.UTC).toEpochDay();
    }
}

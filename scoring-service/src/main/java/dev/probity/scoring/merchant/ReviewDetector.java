package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.ShareWindow;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.finding.Sentence;
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
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reviews that look organised: more on a day than the merchant's past and its like explain, or more of the extreme ones. Who could be compared with nobody yet is not
 * spoken of at all: whether the like are known does not hang on what the merchant did, so that nothing dull is left out, and a bill keeps its place for evidence of another kind
 * about the same weeks, which may come later where an archive is read.
 */
final class ReviewDetector {
    static final Detector BURST = new Detector("review-burst", Family.RING, "2");
    static final Detector RATING = new Detector("review-rating", Family.RING, "2");
    private static final double PERCENT = 100;

    private final RingRules rules;

    ReviewDetector(RingRules rules) {
        this.rules = rules;
    }

    void speak(MerchantFile file, ReviewDay day, @Nullable PeerBaseline baseline, Instant at, List<Finding> findings) {
        var hearing = new Hearing(file, baseline, at, findings);
        burst(hearing, day);
        rating(hearing, day);
    }

    /**
     * What is spoken about, and to whom.
     *
     * @param file the merchant
     * @param baseline like merchants' figures; null before they have spoken
     * @param at when
     * @param findings takes what is said
     */
    private record Hearing(MerchantFile file, @Nullable PeerBaseline baseline, Instant at, List<Finding> findings) {
        float @Nullable [] like(String row) {
            return baseline == null ? null : baseline.sums(row);
        }
    }

    /** Explains a window's ln E. */
    @FunctionalInterface
    private interface Words {
        Account of(Window window, double logE);
    }

    /**
     * The most extreme day so far.
     *
     * @param day which it is
     * @param reviews its reviews
     * @param usual reviews that are expected on a day
     */
    private record Burst(int day, int reviews, double usual) {}

    /** What the week weighs if the open day ends as it stands. */
    private void burst(Hearing hearing, ReviewDay day) {
        var state = hearing.file.state();
        var week = state.bursts.week(day.day);
        boolean judged = week != null && (week.judged || state.rate.settled(day.day, rules));
        if (week == null || !judged || !RankedWeek.known(hearing.like(ReviewFigures.BURSTS))) {
            return;
        }
        var like = hearing.like(ReviewFigures.RATE);
        double usual = state.rate.usual(like, rules);
        boolean settled = state.rate.settled(day.day, rules);
        float today = settled ? state.rate.surprise(day.reviews, like, rules) : 0;
        double logE = settled
                ? RankedWeek.logE(Math.max(today, week.surprise), hearing.like(ReviewFigures.BURSTS))
                : week.logE;
        var extreme = today >= week.surprise
                ? new Burst(day.day, day.reviews, usual)
                : new Burst(week.extremeDay, week.extremeReviews, usual);
        say(hearing, BURST, week, logE, (window, weight) -> burst(hearing, window, weight, extreme));
        var quarter = state.bursts.quarter(week);
        if (quarter != null) {
            var heaviest =
                    logE >= quarter.heaviest ? extreme : new Burst(quarter.extremeDay, quarter.extremeReviews, usual);
            double logEOfAll = state.bursts.quarterLogE(quarter, week, logE);
            say(hearing, BURST, quarter, logEOfAll, (window, weight) -> burst(hearing, window, weight, heaviest));
        }
    }

    private static Account burst(Hearing hearing, Window window, double logE, Burst burst) {
        var evidence = hearing.file
                .reviews()
                .newest(review -> logE > 0 ? dayOf(review) == burst.day : Windows.holds(window, review));
        var summary = logE > 0
                ? Sentence.of(
                        "%d {review|reviews} on %s; usual %.1f a day",
                        burst.reviews, LocalDate.ofEpochDay(burst.day), burst.usual)
                : "reviews came as usual for this merchant and its like";
        var facts = new TreeMap<String, Double>(Map.of("reviews", (double) burst.reviews, "usualADay", burst.usual));
        return account(summary, facts, evidence, hearing.baseline);
    }

    /** The week's ratio, but no more than the rank of the greatest that it reached is worth. */
    private void rating(Hearing hearing, ReviewDay day) {
        var ratings = hearing.file.state().ratings;
        var week = ratings.week(day.day);
        var shares = shares(hearing, Horizon.WEEK, day);
        if (week == null || shares == null) {
            return;
        }
        week.surprise((float) Math.max(0, shares.logE), day.day, day.reviews);
        week.logE = (float) RankedWeek.logE(shares.logE, week.surprise, hearing.like(ReviewFigures.RATINGS));
        if (!RankedWeek.known(hearing.like(ReviewFigures.RATINGS))) {
            return;
        }
        say(hearing, RATING, week, week.logE, (window, weight) -> rating(hearing, window, weight, shares));
        var quarter = ratings.quarter(week);
        var all = shares(hearing, Horizon.QUARTER, day);
        if (quarter != null && all != null) {
            double logE = ratings.quarterLogE(quarter, week, week.logE);
            say(hearing, RATING, quarter, logE, (window, weight) -> rating(hearing, window, weight, all));
        }
    }

    /**
     * The heavier of the two shares of extreme ratings.
     *
     * @param label what is counted in it
     * @param share the share
     * @param logE ln E of both: the mean of the two
     */
    private record Extremes(String label, ShareWindow share, double logE) {}

    private @Nullable Extremes shares(Hearing hearing, Horizon horizon, ReviewDay day) {
        var state = hearing.file.state();
        var rule = rules.extremes();
        var worst =
                state.worst.window(horizon, day.day, rule, rule.peers(hearing.like(ReviewFigures.WORST), state.worst));
        var best = state.best.window(horizon, day.day, rule, rule.peers(hearing.like(ReviewFigures.BEST), state.best));
        if (worst == null || best == null) {
            return null;
        }
        double logWorst = worst.logE(rule.test());
        double logBest = best.logE(rule.test());
        double logE = Mixture.logMeanExp(logWorst, logBest);
        return logWorst >= logBest
                ? new Extremes(MerchantFold.WORST, worst, logE)
                : new Extremes(MerchantFold.BEST, best, logE);
    }

    private static Account rating(Hearing hearing, Window window, double logE, Extremes extremes) {
        var share = extremes.share;
        var evidence = hearing.file
                .reviews()
                .newest(review -> Windows.holds(window, review)
                        && (logE <= 0 || review.label().equals(extremes.label)));
        var summary = Sentence.of(
                "%d of %d {review|reviews} with the %s; usual %.1f %%",
                share.k(), share.n(), extremes.label, PERCENT * share.innocent().mean());
        var facts = new TreeMap<String, Double>(Map.of(
                "reviews", (double) share.n(),
                "extreme", (double) share.k(),
                "usualShare", share.innocent().mean()));
        return account(summary, facts, evidence, hearing.baseline);
    }

    private static Account account(
            String summary, Map<String, Double> facts, List<Touch> evidence, @Nullable PeerBaseline baseline) {
        if (baseline != null) {
            facts.put("peersThrough", Double.valueOf(baseline.through().format(DateTimeFormatter.BASIC_ISO_DATE)));
            facts.put("peers", (double) baseline.people());
        }
        return new Account(summary, facts, evidence.stream().map(Touch::event).toList(), evidence.size());
    }

    private void say(Hearing hearing, Detector detector, RankedWindow said, double logE, Words words) {
        if (!said.speaks(logE, rules.step())) {
            return;
        }
        var file = hearing.file;
        var baseline = hearing.baseline;
        var window = Windows.of(said.horizon(), said.startDay);
        hearing.findings.add(new Finding(
                Finding.id(detector, file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                detector,
                window,
                Weight.whole(Math.exp(logE)),
                words.of(window, logE),
                hearing.at,
                rules.policyVersion(),
                baseline == null ? null : new PeerGroup(baseline.group(), baseline.people())));
    }

    private static long dayOf(Touch review) {
        return LocalDate.ofInstant(review.event().time(), ZoneOffset.UTC).toEpochDay();
    }
}

package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.evidence.ShareWindow;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.Windows;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.ring.LikenessRules;
import dev.probity.scoring.ring.RecentReviewers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews of one merchant that repeat each other's words, or come from each other's devices, beyond what is usual for it and among its like. */
final class LikenessDetector {
    static final Detector TEXT = new Detector("review-text", Family.RING, "1");
    static final Detector DEVICE = new Detector("review-device", Family.RING, "1");
    private static final double PERCENT = 100;

    private final RingRules rules;
    private final LikenessRules likeness;
    private final List<Part> parts;

    LikenessDetector(RingRules rules, LikenessRules likeness) {
        this.rules = rules;
        this.likeness = likeness;
        this.parts = List.of(
                new Part(
                        TEXT,
                        "%d of %d {review|reviews} repeating another reviewer's words; usual %.1f %%",
                        ReviewFigures.COPIED,
                        likeness.copied()),
                new Part(
                        DEVICE,
                        "%d of %d {review|reviews} from a device or address that another reviewer uses; usual %.1f %%",
                        ReviewFigures.SHARED,
                        likeness.shared()));
    }

    /** One of the two: in which words it tells, and how it is judged. */
    private record Part(Detector detector, String words, String row, ShareRules rules) {
        ShareAccount account(RecentReviewers recent) {
            return row.equals(ReviewFigures.COPIED) ? recent.copied : recent.shared;
        }
    }

    /** Says what changed in the windows that hold the day. */
    void speak(MerchantFile file, int day, @Nullable PeerBaseline baseline, Instant at, List<Finding> findings) {
        for (var part : parts) {
            var account = part.account(file.recent());
            var peers = likeness.peers(part.rules, baseline == null ? null : baseline.sums(part.row), account);
            for (var horizon : Horizon.values()) {
                var window = account.window(horizon, day, part.rules, peers);
                double logE = window == null ? 0 : window.logE(part.rules.test());
                if (window != null && window.n() > 0 && window.speaks(logE, rules.step())) {
                    findings.add(finding(file, part, horizon, window, logE, baseline, at));
                }
            }
        }
    }

    private Finding finding(
            MerchantFile file,
            Part part,
            Horizon horizon,
            ShareWindow counted,
            double logE,
            @Nullable PeerBaseline baseline,
            Instant at) {
        var window = Windows.of(horizon, counted.startDay());
        var evidence = file.reviews().newest(review -> Windows.holds(window, review) && (logE <= 0 || review.fresh()));
        var usual = counted.innocent().mean();
        var account = new Account(
                Sentence.of(part.words, counted.k(), counted.n(), PERCENT * usual),
                Map.of("all", (double) counted.n(), "counted", (double) counted.k(), "usualShare", usual),
                evidence.stream().map(Touch::event).toList(),
                logE > 0 ? counted.k() : counted.n());
        return new Finding(
                Finding.id(part.detector, file.subject(), window),
                Finding.UNNUMBERED,
                file.subject(),
                part.detector,
                window,
                Weight.whole(Math.exp(logE)),
                account,
                at,
                rules.policyVersion(),
                baseline == null ? null : new PeerGroup(baseline.group(), baseline.people()));
    }
}

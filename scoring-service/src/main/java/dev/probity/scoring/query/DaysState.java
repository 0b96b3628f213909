package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.exchange.ExchangeStores;
import dev.probity.scoring.exchange.GainDays;
import dev.probity.scoring.merchant.MerchantStage;
import dev.probity.scoring.merchant.ReviewDays;
import dev.probity.scoring.merchant.RingRules;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.query.DayViews.GainView;
import dev.probity.scoring.query.DayViews.MerchantDaysView;
import dev.probity.scoring.query.DayViews.PresenceView;
import dev.probity.scoring.query.DayViews.ReviewDayView;
import dev.probity.scoring.query.DayViews.UsualReviewsView;
import dev.probity.scoring.query.Views.EvidenceView;
import dev.probity.scoring.risk.RiskStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stores of this instance remember of a merchant's days. */
@ApplicationScoped
class DaysState {
    private static final int DECIMALS = 2;
    private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private final LocalState local;
    private final ScoringConfig config;

    DaysState(LocalState local, ScoringConfig config) {
        this.local = local;
        this.config = config;
    }

    /** A problem for a subject of whose days nothing is remembered. */
    MerchantDaysView of(String subject, int partition) {
        var detectors = config.detectors();
        var reviews = ReviewDays.read(
                subject,
                local.store(MerchantStage.STATES, partition),
                local.store(MerchantStage.REVIEWS, partition),
                new GlobalPeers(local.store(PeerStage.PEERS), detectors.peers().fewest()));
        var gains = GainDays.read(subject, local.store(ExchangeStores.GAINS, partition));
        if (reviews.isEmpty() && gains.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_SUBJECT, "No days are remembered of this subject; they are of merchants only");
        }
        return new MerchantDaysView(
                subject,
                RiskStores.clock(local.store(RiskStores.BOOKS, partition)),
                reviews.map(DaysState::days).orElse(List.of()),
                usual(reviews.flatMap(known -> known.usual(RingRules.of(detectors, "")))),
                gains.map(DaysState::gains).orElse(List.of()),
                gains.map(DaysState::staff).orElse(List.of()));
    }

    private static List<ReviewDayView> days(ReviewDays reviews) {
        return reviews.days().stream()
                .map(day ->
                        new ReviewDayView(day.date(), day.reviews(), day.worst(), day.best(), day.alike(), day.whole()))
                .toList();
    }

    private static @Nullable UsualReviewsView usual(Optional<ReviewDays.Usual> usual) {
        return usual.map(known -> new UsualReviewsView(
                        known.low(),
                        BigDecimal.valueOf(known.mean()).setScale(DECIMALS, RoundingMode.HALF_EVEN),
                        known.high()))
                .orElse(null);
    }

    private static List<GainView> gains(GainDays gains) {
        return gains.gains().stream()
                .map(gain -> new GainView(
                        gain.kind().name(), new BigDecimal(gain.chance(), DIGITS), EvidenceView.of(gain.event())))
                .toList();
    }

    private static List<PresenceView> staff(GainDays gains) {
        return gains.staff().stream()
                .map(one -> new PresenceView(one.staff(), one.first(), one.last(), one.days(), one.unticketed()))
                .toList();
    }
}

package dev.probity.scoring.merchant;

import dev.probity.scoring.event.Deed;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.Review;
import dev.probity.scoring.evidence.ShareMoments;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.Tally;
import dev.probity.scoring.ring.Encounter;
import dev.probity.scoring.ring.LikenessRules;
import dev.probity.scoring.ring.LockStepRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Folds an event into a merchant's file and says what is to be said. Pure: the same file and the same event give the same. */
final class MerchantFold {
    static final String WORST = "worst rating";
    static final String BEST = "best rating";
    static final String MIDDLING = "rating";

    private final RingRules rules;
    private final CompanyFold company;
    private final ReviewDetector detector;
    private final LikenessDetector likes;

    MerchantFold(RingRules rules, LockStepRules lockStep, LikenessRules likeness) {
        this.rules = rules;
        this.company = new CompanyFold(lockStep, likeness);
        this.likes = new LikenessDetector(rules, likeness);
        this.detector = new ReviewDetector(rules);
    }

    /**
     * What one event led to.
     *
     * @param findings what is to be said
     * @param days figures of closed days
     * @param encounters reviews that were written beside others
     * @param moves the event, where it may be a gain or says who the merchant is
     */
    record Folded(List<Finding> findings, List<PeerDay> days, List<Encounter> encounters, List<PartyEvent> moves) {
        Folded() {
            this(new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
        }
    }

    /** Null for an event that was folded before, and for one that says nothing here: nothing has changed then. */
    @Nullable
    Folded fold(MerchantFile file, PartyEvent event) {
        if (saysNothing(event) || !file.state().seen.add(event.head().fingerprint())) {
            return null;
        }
        var folded = new Folded();
        switch (event) {
            case Review review -> review(file, review, folded);
            case PartyEvent.MerchantProfile profile -> {
                file.state().category = profile.category();
                folded.moves().add(profile);
            }
            case PartyEvent.ReviewRemoved removed -> folded.moves().add(removed);
            case PartyEvent.Outcome outcome -> folded.moves().add(outcome);
            case Deed ignored -> {}
            case PartyEvent.Ticket ignored -> {}
            case PartyEvent.StaffProfile ignored -> {}
            case PartyEvent.Tied ignored -> {}
            case PartyEvent.Tip ignored -> {}
            case PartyEvent.Unwatched ignored -> {}
        }
        return folded;
    }

    private static boolean saysNothing(PartyEvent event) {
        return event instanceof PartyEvent.MerchantProfile profile
                && profile.category().isEmpty();
    }

    private void review(MerchantFile file, Review review, Folded folded) {
        var time = review.head().time();
        advance(file, time, folded);
        end(file, folded);
        var day = openDay(file.state(), (int) Math.floorDiv(time.getEpochSecond(), TimeUnit.DAYS.toSeconds(1)));
        if (day == null) {
            remember(file, review, true, false);
            return;
        }
        var baseline = file.baseline(day.day);
        boolean like = company.fold(file, day, review, baseline, folded.encounters());
        remember(file, review, false, like);
        count(file, day, review, baseline);
        detector.speak(file, day, baseline, time, folded.findings());
        likes.speak(file, day.day, baseline, time, folded.findings());
    }

    private void count(MerchantFile file, ReviewDay day, Review review, @Nullable PeerBaseline baseline) {
        day.reviews++;
        int worst = review.rating() <= rules.low() ? 1 : 0;
        int best = review.rating() >= rules.high() ? 1 : 0;
        day.worst += worst;
        day.best += best;
        var like = baseline == null ? null : baseline.sums(ReviewFigures.WORST);
        file.state()
                .worst
                .count(day.day, 1, worst, rules.extremes(), rules.extremes().peers(like, file.state().worst));
        like = baseline == null ? null : baseline.sums(ReviewFigures.BEST);
        file.state()
                .best
                .count(day.day, 1, best, rules.extremes(), rules.extremes().peers(like, file.state().best));
    }

    private void remember(MerchantFile file, Review review, boolean late, boolean like) {
        var label = review.rating() <= rules.low() ? WORST : review.rating() >= rules.high() ? BEST : MIDDLING;
        var event = review.evidence(file.subject(), null);
        file.reviews().put(file.state().takeSlot(), new Touch(event, label, like, late, 1));
    }

    private void advance(MerchantFile file, Instant time, Folded folded) {
        var state = file.state();
        state.latest = Math.max(state.latest, time.toEpochMilli());
        while (!state.open.isEmpty() && over(state, state.open.getFirst().day)) {
            var day = state.open.removeFirst();
            boolean last = state.open.isEmpty() || !over(state, state.open.getFirst().day);
            close(file, day, last, folded);
        }
    }

    /** Of several days that become known at once the last counts the merchant. */
    private void close(MerchantFile file, ReviewDay day, boolean last, Folded folded) {
        var state = file.state();
        var baseline = file.baseline(day.day);
        var like = baseline == null ? null : baseline.sums(ReviewFigures.RATE);
        var week = state.bursts.week(day.day);
        if (week != null && state.rate.settled(day.day, rules)) {
            week.surprise(state.rate.surprise(day.reviews, like, rules), day.day, day.reviews);
            week.logE = (float)
                    RankedWeek.logE(week.surprise, baseline == null ? null : baseline.sums(ReviewFigures.BURSTS));
        }
        var tally = (last ? Tally.ofOne() : new Tally())
                .add(ReviewFigures.RATE, state.rate.close(day.day, day.reviews, like, rules))
                .add(ReviewFigures.WORST, ShareMoments.one(day.reviews, day.worst))
                .add(ReviewFigures.BEST, ShareMoments.one(day.reviews, day.best))
                .add(ReviewFigures.COPIED, ShareMoments.one(day.worded, day.copied))
                .add(ReviewFigures.SHARED, ShareMoments.one(day.traced, day.shared));
        for (var group : state.groups()) {
            folded.days().add(new PeerDay(group, known(state), tally));
        }
    }

    /** Weeks are told of apart, as no further member: who had reviews in a week has told of its days. */
    private void end(MerchantFile file, Folded folded) {
        var state = file.state();
        state.bursts.end(day -> over(state, day)).forEach(week -> tell(state, ReviewFigures.BURSTS, week, folded));
        state.ratings.end(day -> over(state, day)).forEach(week -> tell(state, ReviewFigures.RATINGS, week, folded));
    }

    private static void tell(MerchantState state, String row, RankedWeek week, Folded folded) {
        var tally = new Tally().add(row, week.row());
        for (var group : state.groups()) {
            folded.days().add(new PeerDay(group, known(state), tally));
        }
    }

    private static int known(MerchantState state) {
        return (int) TimeUnit.MILLISECONDS.toDays(state.latest);
    }

    private boolean over(MerchantState state, int day) {
        return TimeUnit.DAYS.toMillis(day + 1L) + rules.grace().toMillis() <= state.latest;
    }

    private @Nullable ReviewDay openDay(MerchantState state, int day) {
        int place = 0;
        for (var open : state.open) {
            if (open.day == day) {
                return open;
            }
            place += open.day < day ? 1 : 0;
        }
        if (over(state, day)) {
            return null;
        }
        state.rate.begin(day);
        var opened = new ReviewDay(day);
        state.open.add(place, opened);
        return opened;
    }
}

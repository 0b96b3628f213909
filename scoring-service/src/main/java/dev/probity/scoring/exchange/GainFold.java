package dev.probity.scoring.exchange;

import static dev.probity.scoring.exchange.Stake.BEFORE;
import static dev.probity.scoring.exchange.Stake.LIVE;

import dev.probity.scoring.event.Deed;
import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerGroups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where touches and gains of one merchant meet, pair by pair: whoever touched it before it gained is told. Pure: the same file and the same record give the same.
 *
 * <p>Touches of a day come when the day is over, gains at once; both are remembered, so whichever comes first waits for the other, and only the events' own
 * times decide which was before.
 */
final class GainFold {
    /** What is less surprising than that, p = 0.22, is not remembered as a gain. */
    private static final double LEAST_SURPRISE = 1.5;

    /** Days before a touch that are the placebo, and p = 0.1, from which a gain counts there. */
    private static final int PLACEBO_DAYS = 30;

    private static final double PLACEBO_SURPRISE = 2.3;
    private static final int KEPT_DAYS = PLACEBO_DAYS + 3 * Days.WEEK;
    private static final double WHOLE_STANDING = 1;

    /** The first places are so near each other that who changes them has hardly gained. */
    private static final double TOP_RANKS = 5;

    private final GainRules rules;
    private final GainJudge judge;
    private final FavourDetector detector;

    GainFold(GainRules rules) {
        this.rules = rules;
        this.judge = new GainJudge(rules);
        this.detector = new FavourDetector(rules);
    }

    /**
     * What one record led to.
     *
     * @param findings about the merchant
     * @param gains for those who had touched it
     * @param days figures of weeks that are over
     */
    record Folded(List<Finding> findings, List<PairGain> gains, List<PeerDay> days) {
        Folded() {
            this(new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
        }
    }

    /** Takes in what happened to the merchant, each event once. */
    Folded moved(GainFile file, PartyEvent event) {
        var folded = new Folded();
        switch (event) {
            case PartyEvent.MerchantProfile profile -> file.state().category = profile.category();
            case PartyEvent.ReviewRemoved removed -> removed(file, removed, folded);
            case PartyEvent.Outcome outcome -> outcome(file, outcome, folded);
            case Deed ignored -> {}
            case PartyEvent.Ticket ignored -> {}
            case PartyEvent.StaffProfile ignored -> {}
            case PartyEvent.Review ignored -> {}
            case PartyEvent.Tied ignored -> {}
            case PartyEvent.Tip ignored -> {}
            case PartyEvent.Unwatched ignored -> {}
        }
        if (!folded.days().isEmpty()) {
            // a week is spoken of when it begins, too: what is left out would be what speaks for the merchant
            detector.speak(file, event.head().time(), folded.findings());
        }
        return folded;
    }

    private void removed(GainFile file, PartyEvent.ReviewRemoved removed, Folded folded) {
        if (removed.rating() > rules.negative() || !inTime(file, removed.head().time(), folded)) {
            return;
        }
        var course = file.state().course;
        course.removed();
        int week = Days.week(Days.of(removed.head().time()));
        double surprise = course.removals(1, file.like(GainKind.REVIEW_REMOVED, week), rules);
        gained(file, gain(file, GainKind.REVIEW_REMOVED, 1, surprise, removed), folded);
    }

    private void outcome(GainFile file, PartyEvent.Outcome outcome, Folded folded) {
        var kind = kind(outcome);
        if (kind == null || !inTime(file, outcome.head().time(), folded)) {
            return;
        }
        var course = file.state().course;
        int week = Days.week(Days.of(outcome.head().time()));
        var like = file.like(kind, week);
        if (kind == GainKind.STANDING_RESTORED) {
            course.restored();
            gained(file, gain(file, kind, WHOLE_STANDING, Course.restoration(like), outcome), folded);
            return;
        }
        double change = kind == GainKind.RANK
                ? Math.log((outcome.previous() + TOP_RANKS) / (outcome.value() + TOP_RANKS))
                : Math.log(outcome.value() / outcome.previous());
        double surprise = course.surprise(kind, change, like, rules);
        if (surprise >= LEAST_SURPRISE) {
            gained(file, gain(file, kind, change, surprise, outcome), folded);
        } else {
            detector.speak(file, outcome.head().time(), folded.findings());
        }
    }

    /** Null for what is no gain, and for figures from or to nothing. */
    private static @Nullable GainKind kind(PartyEvent.Outcome outcome) {
        boolean figures = figure(outcome.value()) && figure(outcome.previous());
        return switch (outcome.metric()) {
            case "STANDING" -> outcome.value() > outcome.previous() ? GainKind.STANDING_RESTORED : null;
            case "SALES" -> figures ? GainKind.SALES : null;
            case "SEARCH_RANK" -> figures ? GainKind.RANK : null;
            case "RATING" -> figures ? GainKind.RATING : null;
            default -> null;
        };
    }

    private static boolean figure(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static Gain gain(GainFile file, GainKind kind, double amount, double surprise, PartyEvent event) {
        return new Gain(kind, (float) amount, (float) surprise, event.evidence(file.subject(), null));
    }

    /** Moves on to the event's week; false when that week is over and forgotten. */
    private boolean inTime(GainFile file, Instant time, Folded folded) {
        int day = Days.of(time);
        roll(file, day, folded);
        return file.state().book.which(day) >= 0;
    }

    private void roll(GainFile file, int day, Folded folded) {
        var state = file.state();
        state.book.begin(day);
        while (state.book.behind(day)) {
            int week = state.book.startDay(LIVE);
            judge.tell(file, day, folded.days());
            state.week(judge.surprise(file, state.gainsOf(week), week));
            var course = state.course.next(rules);
            for (var group : PeerGroups.ofGains(state.category)) {
                folded.days().add(new PeerDay(group, day, course));
            }
            state.book.next(rules);
            state.exposures.forEach(Exposure::shift);
            state.forget();
            state.gains.removeIf(gain -> gain.day() < state.book.startDay(LIVE) - KEPT_DAYS);
        }
    }

    private void gained(GainFile file, Gain gain, Folded folded) {
        var state = file.state();
        state.gains.add(gain);
        if (state.gains.size() > MerchantGains.MOST_GAINS) {
            state.gains.remove(state.gains.stream()
                    .min(Comparator.comparing(Gain::surprise)
                            .thenComparing(old -> old.event().time()))
                    .orElseThrow());
        }
        int which = state.book.which(gain.day());
        judge.judge(file, which, state.exposures, folded.gains());
        detector.speak(file, gain.event().time(), folded.findings());
    }

    /** Takes in a day's touch by one person. */
    Folded touched(GainFile file, StaffTouch touch) {
        var folded = new Folded();
        var state = file.state();
        roll(file, touch.day(), folded);
        int staff = (int) Fingerprint.of(touch.staff());
        var stake = state.book.touch(staff, touch.day(), rules.stake(touch.oddness()), rules);
        state.forget();
        if (stake == null) {
            return folded;
        }
        var known = state.exposure(staff);
        var exposure = known == null ? begin(state, touch) : known;
        exposure.touch(touch);
        for (int which : new int[] {BEFORE, LIVE}) {
            judge.judge(file, which, List.of(exposure), folded.gains());
        }
        detector.speak(file, touch.firstAt(), folded.findings());
        return folded;
    }

    private static Exposure begin(MerchantGains state, StaffTouch touch) {
        long since = touch.firstAt().getEpochSecond();
        long from = since - TimeUnit.DAYS.toSeconds(PLACEBO_DAYS);
        var before = state.gains.stream()
                .filter(gain -> gain.event().time().getEpochSecond() <= since
                        && gain.event().time().getEpochSecond() > from)
                .toList();
        boolean gained = before.stream().anyMatch(gain -> gain.surprise() >= PLACEBO_SURPRISE);
        var exposure = new Exposure(touch.staff(), touch.role(), before.size(), gained);
        state.exposures.add(exposure);
        return exposure;
    }
}

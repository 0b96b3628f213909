package dev.probity.scoring.staff;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.evidence.Share;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.exchange.Cover;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.memory.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells the merchants of a closed day's touches, one a merchant.
 *
 * <p>Names lie in the touch log, not in the day: a touch that the log has written over by more than a hundred later ones is not told of. Its day stands out by
 * its volume.
 */
final class DayTouches {
    private static final int MINUTES_PER_DAY = (int) TimeUnit.DAYS.toMinutes(1);

    private final StaffRules rules;

    DayTouches(StaffRules rules) {
        this.rules = rules;
    }

    /** To be called before the day teaches what is ordinary. */
    void tell(StaffFile file, DayAccount day, Folded folded) {
        var touches = new ArrayList<StaffTouch>();
        for (var mark : day.touches) {
            var first = file.touches().at(mark.slot);
            if (first != null && first.isAt(mark.merchant) && dayOf(first) == day.day) {
                touches.add(touch(file, day, mark, first));
            }
        }
        if (!touches.isEmpty()) {
            folded.touched(new PairInput.Touched(touches));
        }
    }

    private StaffTouch touch(StaffFile file, DayAccount day, TouchMark mark, Touch first) {
        var state = file.state();
        var merchant = String.valueOf(first.event().merchant());
        return new StaffTouch(
                file.subject(),
                merchant,
                day.day,
                mark.firstMinute,
                mark.lastMinute,
                mark.kinds(),
                mark.cover,
                mark.offBeat,
                state.beat.isClient((int) Fingerprint.of(merchant)),
                mark.powerUncovered != TouchMark.COVERED,
                mark.cover == Cover.TICKETED && selfTicketed(file, day, mark),
                (float) oddness(file, day, mark),
                state.role,
                state.site,
                state.team,
                evidence(file, day, mark, first));
    }

    private boolean selfTicketed(StaffFile file, DayAccount day, TouchMark mark) {
        int slack = OwnTickets.minutes(rules.slack());
        int midnight = day.day * MINUTES_PER_DAY;
        return file.state().tickets.selfTicketed(mark.merchant, midnight - slack, midnight + MINUTES_PER_DAY + slack);
    }

    private static int dayOf(Touch touch) {
        return StaffFold.dayOf(touch.event().time());
    }

    /** The first event, and the uses of powers; the whole log is read for these only. */
    private static List<EvidenceRef> evidence(StaffFile file, DayAccount day, TouchMark mark, Touch first) {
        var evidence = new ArrayList<EvidenceRef>();
        if (mark.power) {
            file.touches()
                    .newest(touch -> touch.isAt(mark.merchant) && dayOf(touch) == day.day && !touch.equals(first))
                    .forEach(touch -> evidence.add(touch.event()));
        }
        evidence.addFirst(first.event());
        return evidence;
    }

    private double oddness(StaffFile file, DayAccount day, TouchMark mark) {
        var state = file.state();
        var untracked = believed(file, day, StaffFigures.UNTRACKED, rules.untracked(), state.untracked);
        double log = log(untracked, mark.cover != Cover.TICKETED, rules.untracked());
        if (mark.cover != Cover.TICKETED && day.settledIn) {
            var offBeat = believed(file, day, StaffFigures.OFF_BEAT, rules.offBeat(), state.offBeat);
            log += log(offBeat, mark.offBeat, rules.offBeat());
        }
        if (mark.cover != Cover.TICKETED) {
            var mistaken = believed(file, day, StaffFigures.MISTAKEN, rules.mistaken(), state.mistaken);
            log += Math.max(0, log(mistaken, mark.cover == Cover.OTHER_MERCHANT, rules.mistaken()));
        }
        if (mark.errand()) {
            log += state.errands.oddness(mark, file.row(day, StaffFigures.LABELS), rules.errand());
        }
        if (mark.power) {
            var powers = believed(file, day, StaffFigures.POWERS, rules.powers(), state.powers);
            log += log(powers, mark.powerUncovered != TouchMark.COVERED, rules.powers());
        }
        return log;
    }

    private static Share believed(StaffFile file, DayAccount day, String row, ShareRules rules, ShareAccount account) {
        var peers = rules.peers(file.row(day, row), account);
        return peers == null ? rules.absent() : peers;
    }

    /** ln of how much likelier one observation is if the share is raised, by the mean of the parts that suspects may add. */
    private static double log(Share usual, boolean counted, ShareRules rules) {
        double part = rules.test().shifts().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        double raised = usual.mean() + (1 - usual.mean()) * part;
        return counted ? Math.log(raised / usual.mean()) : Math.log((1 - raised) / (1 - usual.mean()));
    }
}

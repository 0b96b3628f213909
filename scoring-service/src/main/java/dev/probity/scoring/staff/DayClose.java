package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareMoments;
import dev.probity.scoring.exchange.Cover;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Closes a day that nothing can change any more: the own past grows, evidence is banked, and the peers are told. */
final class DayClose {
    private static final double LOW_RETURNS = 0.1;
    private static final double HIGH_RETURNS = 0.9;

    private final StaffRules rules;
    private final DayTouches touches;
    private final HoursDetector hours;
    private final TicketsDetector tickets;
    private final ReturnsDetector returns;

    DayClose(StaffRules rules) {
        this.rules = rules;
        this.touches = new DayTouches(rules);
        this.hours = new HoursDetector(rules);
        this.tickets = new TicketsDetector(rules);
        this.returns = new ReturnsDetector(rules);
    }

    void close(StaffFile file, DayAccount day, Instant at, Folded folded) {
        var state = file.state();
        touches.tell(file, day, folded);
        int known = StaffFold.dayOf(at);
        boolean first = known != state.toldOn;
        state.toldOn = known;
        var tally = first ? Tally.ofOne() : new Tally();
        shares(day, tally);
        volumes(file, day, tally);
        folded.worked(WorkDays.of(file, day, at));
        hours.close(file, day, tally, at, folded);
        tickets.close(file, day, tally, at, folded);
        returns.close(file, day, tally, at, folded);
        hours(state, day, tally);
        labels(day, tally);
        state.errands.close(day, file.row(day, StaffFigures.LABELS), rules.errand());
        if (HourCounts.weekday(day.day) == 0) {
            returns(file, tally);
        }
        state.recent.add(day.day, day.lookUps(), day.untracked());
        for (var group : state.groups()) {
            folded.told(new PeerDay(group, known, tally));
        }
        folded.told(new PeerDay(state.beatGroups().getFirst(), known, merchants(day, first)));
    }

    private static void shares(DayAccount day, Tally tally) {
        int untracked = day.untracked();
        int mistaken = count(day, touch -> touch.cover == Cover.OTHER_MERCHANT);
        if (!day.touches.isEmpty()) {
            tally.add(StaffFigures.UNTRACKED, ShareMoments.one(day.touches.size(), untracked));
            tally.add(StaffFigures.MISTAKEN, ShareMoments.one(untracked, mistaken));
        }
        if (day.settledIn && untracked > 0) {
            tally.add(StaffFigures.OFF_BEAT, ShareMoments.one(untracked, count(day, TouchMark::errand)));
        }
        int powers = count(day, touch -> touch.power);
        if (powers > 0) {
            int uncovered = count(day, touch -> touch.powerUncovered != TouchMark.COVERED);
            tally.add(StaffFigures.POWERS, ShareMoments.one(powers, uncovered));
        }
        if (day.labelTouches > 0) {
            tally.add(StaffFigures.NOVEL, ShareMoments.one(day.labelTouches, day.newLabels));
        }
    }

    private static int count(DayAccount day, Predicate<TouchMark> which) {
        return (int) day.touches.stream().filter(which).count();
    }

    private void volumes(StaffFile file, DayAccount day, Tally tally) {
        var account = file.state().volume;
        var judged = VolumeDay.of(file, day, rules);
        for (var volume : VolumeDay.volumes(file, day, rules)) {
            var dataClass = account.classes.get(volume.dataClass());
            var series = volume.peak() ? dataClass.peak : dataClass.total;
            var row = (volume.peak() ? StaffFigures.PEAK : StaffFigures.TOTAL) + dataClass.name;
            tally.add(row, VolumeSeries.row(volume.forecast(), volume.figure()));
            series.close(volume.figure(), volume.forecast(), rules.volume());
        }
        var heaviest = judged.heaviest();
        if (heaviest == null) {
            return;
        }
        for (var horizon : Horizon.values()) {
            var window = account.window(horizon, day.day);
            if (window != null) {
                window.bank(day.day, judged.logE(), heaviest.dataClass());
            }
        }
    }

    private static void hours(StaffState state, DayAccount day, Tally tally) {
        var row = new float[2 * DayAccount.HOURS];
        for (int hour = 0; hour < DayAccount.HOURS; hour++) {
            int count = day.lookUps(hour);
            if (count > 0) {
                state.hours.add(day.day, hour, count);
                row[hour] = count;
                row[DayAccount.HOURS + hour] = (float) count * count;
            }
        }
        tally.add(StaffFigures.HOURS + HourCounts.weekday(day.day), row);
    }

    private static Tally merchants(DayAccount day, boolean first) {
        var tally = first ? Tally.ofOne() : new Tally();
        int width = StaffFigures.MERCHANT_BUCKETS;
        for (var touch : day.touches) {
            tally.mark(StaffFigures.MERCHANTS, width, StaffFigures.bucket(touch.merchant, width));
        }
        return tally;
    }

    /** Errands are left out: what is done on them must not become usual by being done. */
    private static void labels(DayAccount day, Tally tally) {
        int width = StaffFigures.LABEL_BUCKETS;
        for (var touch : day.touches) {
            for (int label : touch.errand() ? TouchMark.NO_LABELS : touch.labels()) {
                tally.mark(StaffFigures.LABELS, width, StaffFigures.bucket(label, width));
            }
        }
        for (int label : day.loneLabels()) {
            tally.mark(StaffFigures.LABELS, width, StaffFigures.bucket(label, width));
        }
    }

    /** Once a week, for it reads the whole log: how many days the person's touch log holds for each merchant: the lower and the upper decile. */
    private static void returns(StaffFile file, Tally tally) {
        Map<String, Integer> days = new TreeMap<>();
        for (var touch : file.touches().newest(touch -> touch.event().merchant() != null && !touch.isTicket())) {
            days.merge(String.valueOf(touch.event().merchant()), 1, Integer::sum);
        }
        if (days.isEmpty()) {
            return;
        }
        var sorted = days.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int last = sorted.length - 1;
        tally.add(
                StaffFigures.RETURNS,
                1,
                sorted[(int) Math.round(last * LOW_RETURNS)],
                sorted[(int) Math.round(last * HIGH_RETURNS)]);
    }
}

package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareMoments;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.peer.Tally;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Works at odd hours: k of n hours with look-ups lie outside the person's own and the shift's usual ones.
 *
 * <p>A day is judged when it is over, by the days before it, so that the order in which its events came changes nothing.
 */
final class HoursDetector {
    static final Detector DETECTOR = new Detector("hours", Family.HOURS, "1");

    /** Half of the suspects do it within their hours, when it shows least. */
    private static final double HALF = 0.5;

    private final StaffRules rules;
    private final ShareVoice voice;

    HoursDetector(StaffRules rules) {
        this.rules = rules;
        this.voice = new ShareVoice(rules);
    }

    /** Judges a day that is over, before its hours become part of what is usual. */
    void close(StaffFile file, DayAccount day, Tally tally, Instant at, Folded folded) {
        var hours = rules.hours();
        var usual = UsualHours.of(
                file.state().hours, weekday -> file.row(day, StaffFigures.HOURS + weekday), hours.groupLooks());
        if (!day.settledIn || usual.looks() < hours.fewestLooks()) {
            return;
        }
        int weekday = HourCounts.weekday(day.day);
        int all = 0;
        int odd = 0;
        for (int hour = 0; hour < DayAccount.HOURS; hour++) {
            if (day.lookUps(hour) > 0) {
                all++;
                odd += usual.of(weekday, hour) < hours.usual() ? 1 : 0;
            }
        }
        var account = file.state().conduct.oddHours;
        account.count(
                day.day, all, odd, hours.odd(), hours.odd().peers(file.row(day, StaffFigures.ODD_HOURS), account));
        tally.add(StaffFigures.ODD_HOURS, ShareMoments.one(all, odd));
        voice.speak(file, day, at, folded, part(file, usual));
    }

    private SharePart part(StaffFile file, UsualHours usual) {
        return new SharePart(
                DETECTOR,
                "%d of %d {hour|hours} with look-ups outside the person's own and the shift's usual hours; usual %.1f %%",
                StaffFigures.ODD_HOURS,
                rules.hours().odd(),
                HALF,
                file.state().conduct.oddHours,
                (touch, against) -> isOdd(touch, usual) == against);
    }

    private boolean isOdd(Touch touch, UsualHours usual) {
        var time = touch.event().time().atOffset(ZoneOffset.UTC);
        return usual.of(time.getDayOfWeek().getValue() - 1, time.getHour())
                < rules.hours().usual();
    }
}

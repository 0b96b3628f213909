package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareMoments;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.peer.Tally;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Writes one's own permission: k of n closed tickets that the person opened, worked on and closed without a contact with the merchant, and k of n powers used
 * under a ticket that the person opened. Two clothes of one kind of evidence, so the bill takes their mean.
 *
 * <p>Both are judged when a day is over, so that neither the order of events nor a contact that is told of after its ticket changes anything.
 */
final class TicketsDetector {
    static final Detector SELF_SERVED = new Detector("self-served", Family.TICKETS, "1");
    static final Detector SELF_TICKETED = new Detector("self-ticketed", Family.TICKETS, "1");
    private static final int MINUTES_PER_DAY = (int) TimeUnit.DAYS.toMinutes(1);

    /** Half of the suspects write no ticket for what they do. */
    private static final double HALF = 0.5;

    private final StaffRules rules;
    private final ShareVoice voice;

    TicketsDetector(StaffRules rules) {
        this.rules = rules;
        this.voice = new ShareVoice(rules);
    }

    /** Judges a day that is over, and the tickets that were closed by its end. */
    void close(StaffFile file, DayAccount day, Tally tally, Instant at, Folded folded) {
        tickets(file, day, tally);
        powers(file, day, tally);
        voice.speak(file, day, at, folded, selfServed(file.state()));
        voice.speak(file, day, at, folded, selfTicketed(file.state()));
    }

    private void tickets(StaffFile file, DayAccount day, Tally tally) {
        int all = 0;
        int served = 0;
        var account = file.state().conduct.selfServed;
        var peers = rules.selfServed().peers(file.row(day, StaffFigures.SELF_SERVED), account);
        for (var ticket : file.state().tickets.settle((day.day + 1) * MINUTES_PER_DAY)) {
            int one = ticket.selfServed() ? 1 : 0;
            account.count(ticket.closed() / MINUTES_PER_DAY, 1, one, rules.selfServed(), peers);
            all++;
            served += one;
        }
        if (all > 0) {
            tally.add(StaffFigures.SELF_SERVED, ShareMoments.one(all, served));
        }
    }

    private void powers(StaffFile file, DayAccount day, Tally tally) {
        int slack = OwnTickets.minutes(rules.slack());
        int from = day.day * MINUTES_PER_DAY - slack;
        int until = (day.day + 1) * MINUTES_PER_DAY + slack;
        int all = 0;
        int self = 0;
        for (var touch : day.touches) {
            if (touch.power && touch.powerUncovered == TouchMark.COVERED) {
                all++;
                self += file.state().tickets.selfTicketed(touch.merchant, from, until) ? 1 : 0;
            }
        }
        if (all > 0) {
            var account = file.state().conduct.selfTicketed;
            var peers = rules.selfTicketed().peers(file.row(day, StaffFigures.SELF_TICKETED), account);
            account.count(day.day, all, self, rules.selfTicketed(), peers);
            tally.add(StaffFigures.SELF_TICKETED, ShareMoments.one(all, self));
        }
    }

    private SharePart selfServed(StaffState state) {
        return new SharePart(
                SELF_SERVED,
                "%d of %d closed {ticket|tickets} opened, worked on and closed by this person without a contact; usual %.1f %%",
                StaffFigures.SELF_SERVED,
                rules.selfServed(),
                HALF,
                state.conduct.selfServed,
                (touch, against) -> against && touch.isTicket());
    }

    private SharePart selfTicketed(StaffState state) {
        return new SharePart(
                SELF_TICKETED,
                "%d of %d {merchant-day|merchant-days} on which a power was used under a ticket that this person opened; usual %.1f %%",
                StaffFigures.SELF_TICKETED,
                rules.selfTicketed(),
                HALF,
                state.conduct.selfTicketed,
                (touch, against) -> coveredPower(touch) || against && touch.isTicket());
    }

    private static boolean coveredPower(Touch touch) {
        return touch.isPower() && Boolean.TRUE.equals(touch.event().ticketed());
    }
}

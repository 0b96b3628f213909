package dev.probity.scoring.alert;

import dev.probity.scoring.risk.Bill;
import dev.probity.scoring.risk.DeskMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which bills people must look at: at most so many new alerts a day, the heaviest first, the rest waits and is never dropped (the rule in full: ADR
 * 0023). Pure but for its store; times are handed in.
 */
final class AlertDesk {
    /** How far a rank among the waiting is counted: each step is a record read for every word about somebody who waits. */
    static final int RANKED = 100;

    /** Of those who faded as they waited, how many are set behind at one time at most. */
    private static final int STALE = 500;

    private final AlertRules rules;
    private final DeskStore store;

    AlertDesk(AlertRules rules, DeskStore store) {
        this.rules = rules;
        this.store = store;
    }

    /** A subject's bill moved; returns alerts that changed, in order. */
    List<Alert> candidate(DeskMessage.Candidate candidate, Instant clock) {
        var changed = new ArrayList<Alert>();
        var bill = candidate.bill();
        var today = store.day();
        var day = today == null ? BudgetDay.first(bill.asOf(), clock) : today.at(clock);
        var next = day.seeing(bill.asOf(), clock);
        boolean newDay = !next.day().equals(day.day());
        if (newDay) {
            store.day(day);
            raiseWaiting(rules.limit() - rules.reserve(), changed);
        }
        store.day(next);
        if (newDay || next.hoursOver() > day.hoursOver()) {
            raiseWaiting(rules.paced(next.hoursOver()), changed);
        }
        consider(candidate, changed);
        return changed;
    }

    private void consider(DeskMessage.Candidate candidate, List<Alert> changed) {
        var bill = candidate.bill();
        var former = store.alert(bill.subject());
        if (former != null && former.episode() > candidate.episode()) {
            return;
        }
        if (former != null && former.episode() < candidate.episode()) {
            store.forget(former);
            former = null;
        }
        var day = day();
        if (former == null) {
            var slip = new BudgetSlip(day.day(), day.used(), rules.limit(), 0);
            former = new Alert(
                    bill.subject(), candidate.episode(), 0, bill.asOf(), bill.asOf(), AlertState.DEFERRED, slip, bill);
            decide(former, null, bill, changed);
        } else {
            decide(former, former, bill, changed);
        }
    }

    private void decide(Alert base, @Nullable Alert kept, Bill bill, List<Alert> changed) {
        var day = day();
        Alert now;
        // an open alert stays with those who look at it, however light; with nothing left against the subject it goes
        // back to wait
        if (base.state() == AlertState.OPEN && bill.speaksAgainst()) {
            now = base.revised(bill.asOf(), AlertState.OPEN, base.budget(), bill);
        } else if (bill.aboveLine() && day.used() < rules.limit()) {
            now = base.revised(bill.asOf(), AlertState.OPEN, raised(day), bill);
        } else {
            var slip = new BudgetSlip(day.day(), day.used(), rules.limit(), 0);
            var waiting = base.revised(bill.asOf(), AlertState.DEFERRED, slip, bill);
            int rank = 1 + store.before(waiting, RANKED - 1);
            now = waiting.with(new BudgetSlip(day.day(), day.used(), rules.limit(), rank));
        }
        store.keep(now, kept);
        changed.add(now);
    }

    /** A case was closed; returns the alert that ended, if there was one. */
    List<Alert> ended(String subject, DeskMessage.Ended ended) {
        var alert = store.alert(subject);
        if (alert == null || alert.episode() != ended.episode()) {
            return List.of();
        }
        store.forget(alert);
        return List.of(alert.revised(ended.at(), AlertState.ENDED, alert.budget(), alert.bill()));
    }

    /** Nothing came for a while: the rest of the day's budget goes to the heaviest who wait. */
    List<Alert> idle(Instant clock) {
        var today = store.day();
        if (today == null) {
            return List.of();
        }
        var day = today.at(clock);
        if (!day.equals(today)) {
            store.day(day);
        }
        var changed = new ArrayList<Alert>();
        raiseWaiting(rules.limit() - rules.reserve(), changed);
        return changed;
    }

    /**
     * Raises the heaviest who wait: below the line up to {@code allowed} new alerts of the day, over it up to the limit. Who faded below the floor is set behind, so
     * that many who are stale never stand before those who are not; what speaks for somebody fades, too, and therefore the first of them are looked at again.
     */
    private void raiseWaiting(int allowed, List<Alert> changed) {
        int room = rules.limit() - day().used();
        if (room > 0 && raise(store.waiting(2 * room + STALE), allowed, changed)) {
            raise(store.behind(2 * room), allowed, changed);
        }
    }

    /** False once the budget is used. */
    private boolean raise(List<String> subjects, int allowed, List<Alert> changed) {
        for (var subject : subjects) {
            var day = day();
            var waiting = store.alert(subject);
            if (waiting == null) {
                continue;
            }
            var bill = waiting.bill();
            int upTo = bill.aboveLine() ? rules.limit() : allowed;
            if (day.used() >= upTo) {
                return false;
            }
            if (left(waiting, day) < rules.floor()) {
                store.setBehind(waiting);
                continue;
            }
            var now = waiting.revised(day.latest(), AlertState.OPEN, raised(day), bill);
            store.keep(now, waiting);
            changed.add(now);
        }
        return true;
    }

    /** What is left of a waiting bill: it fades by the days of events for which it waited, however old its own events are. */
    private static int left(Alert waiting, BudgetDay day) {
        long waited = Math.max(0, ChronoUnit.DAYS.between(waiting.budget().day(), day.latestDay()));
        var bill = waiting.bill();
        return bill.fadedTotal(bill.asOf().plus(Duration.ofDays(waited)));
    }

    private BudgetSlip raised(BudgetDay day) {
        var after = day.raisingOne();
        store.day(after);
        return new BudgetSlip(after.day(), after.used(), rules.limit(), after.used());
    }

    private BudgetDay day() {
        var day = store.day();
        if (day == null) {
            throw new IllegalStateException("no day was opened");
        }
        return day;
    }
}

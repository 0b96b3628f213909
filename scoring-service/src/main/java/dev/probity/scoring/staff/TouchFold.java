package dev.probity.scoring.staff;

import dev.probity.scoring.event.Deed;
import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.event.PartyEvent.Ticket;
import dev.probity.scoring.exchange.Cover;
import dev.probity.scoring.exchange.TouchKind;
import dev.probity.scoring.memory.Touch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Folds deeds and tickets into the day they belong to: what was touched, for what, and whether it was new. */
final class TouchFold {
    private static final int MINUTES_PER_DAY = (int) TimeUnit.DAYS.toMinutes(1);

    private final StaffRules rules;
    private final int slack;

    TouchFold(StaffRules rules) {
        this.rules = rules;
        this.slack = OwnTickets.minutes(rules.slack());
    }

    void deed(StaffFile file, DayAccount day, Deed deed) {
        int hour = hour(deed.head().time());
        day.lookUp(hour);
        day.move(file.state().volume.place(deed.volumeClass()), hour, deed.records());
        boolean novel = label(file, day, deed, hour);
        for (var merchant : deed.merchants()) {
            merchant(file, day, deed, merchant);
        }
        if (novel && !deed.merchants().isEmpty()) {
            remember(file, deed, null, null, true, false);
        }
    }

    /** Folds the label in; true when it is new to the person and unknown to peers. */
    private boolean label(StaffFile file, DayAccount day, Deed deed, int hour) {
        int label = (int) Fingerprint.of(deed.label());
        if (!day.meetLabel(label, hour)) {
            return false;
        }
        boolean fresh = file.state().labels.meet(label) && !peersKnow(file, day, label);
        day.labelTouches++;
        day.newLabels += fresh ? 1 : 0;
        var peers = rules.novel().peers(file.row(day, StaffFigures.NOVEL), file.state().novel);
        file.state().novel.count(day.day, 1, fresh ? 1 : 0, rules.novel(), peers);
        if (deed.merchants().isEmpty()) {
            remember(file, deed, null, null, fresh, false);
        }
        return fresh;
    }

    private static boolean peersKnow(StaffFile file, DayAccount day, int label) {
        var row = file.row(day, StaffFigures.LABELS);
        return row != null && row[StaffFigures.bucket(label, row.length)] > 0;
    }

    private void merchant(StaffFile file, DayAccount day, Deed deed, String merchant) {
        int print = (int) Fingerprint.of(merchant);
        var mark = day.touch(print);
        var before = mark == null ? Cover.TICKETED : mark.cover;
        boolean first = mark == null;
        if (mark == null) {
            boolean judged = day.touches.size() < DayAccount.MOST_TOUCHES;
            if (!judged) {
                return;
            }
            boolean offBeat = offBeat(file, day, print);
            mark = new TouchMark(print, remember(file, deed, merchant, true, offBeat, false), true, offBeat);
            day.touches.add(mark);
        }
        mark.deed(kind(deed), Math.floorMod(OwnTickets.minute(deed.head().time()), MINUTES_PER_DAY));
        boolean covered = cover(file, mark, deed);
        count(file, day, mark, before, first);
        if (deed instanceof Intervention) {
            power(file, day, mark, deed, covered);
        } else {
            mark.label((int) Fingerprint.of(deed.label()));
        }
        if (deed instanceof Intervention && !first) {
            remember(file, deed, merchant, covered, mark.offBeat, false);
        }
    }

    private static TouchKind kind(Deed deed) {
        return deed instanceof Intervention ? TouchKind.ofPower(deed.label()) : TouchKind.ofData(deed.volumeClass());
    }

    /** Whether a merchant is neither a client nor touched by anybody else of the team; not in somebody's first days, when all is new. */
    private static boolean offBeat(StaffFile file, DayAccount day, int merchant) {
        int ownDays = file.state().beat.meet(merchant, day.day);
        if (!day.settledIn || file.state().beat.isClient(merchant)) {
            return false;
        }
        var row = file.teamsMerchants(day);
        return row == null ? ownDays == 0 : row[StaffFigures.bucket(merchant, row.length)] <= ownDays;
    }

    private boolean cover(StaffFile file, TouchMark mark, Deed deed) {
        var tickets = file.state().tickets;
        int minute = OwnTickets.minute(deed.head().time());
        if (tickets.covers(mark.merchant, minute, slack)) {
            return true;
        }
        int named = deed.ticket() == null ? 0 : (int) Fingerprint.of(deed.ticket());
        var known = named == 0 ? null : tickets.byId(named);
        boolean mistaken = known != null && known.merchant() != mark.merchant;
        mark.uncovered(
                mistaken ? Cover.OTHER_MERCHANT : Cover.NONE,
                Math.floorMod(minute, MINUTES_PER_DAY),
                known == null ? named : 0);
        return false;
    }

    /** Brings the windows in line with what became of a touch. */
    private void count(StaffFile file, DayAccount day, TouchMark mark, Cover before, boolean first) {
        var state = file.state();
        int untracked = untracked(mark.cover) - (first ? 0 : untracked(before));
        int mistaken = mistaken(mark.cover) - (first ? 0 : mistaken(before));
        if (first || untracked != 0) {
            var peers = rules.untracked().peers(file.row(day, StaffFigures.UNTRACKED), state.untracked);
            state.untracked.count(day.day, first ? 1 : 0, untracked, rules.untracked(), peers);
        }
        if (untracked != 0 && day.settledIn) {
            var peers = rules.offBeat().peers(file.row(day, StaffFigures.OFF_BEAT), state.offBeat);
            state.offBeat.count(day.day, untracked, mark.offBeat ? untracked : 0, rules.offBeat(), peers);
        }
        if (untracked != 0 || mistaken != 0) {
            var peers = rules.mistaken().peers(file.row(day, StaffFigures.MISTAKEN), state.mistaken);
            state.mistaken.count(day.day, untracked, mistaken, rules.mistaken(), peers);
        }
        if (first || untracked != 0) {
            file.touches().cover(mark.slot, mark.merchant, mark.cover == Cover.TICKETED);
        }
    }

    private void power(StaffFile file, DayAccount day, TouchMark mark, Deed deed, boolean covered) {
        boolean worse = !covered && mark.powerUncovered == TouchMark.COVERED;
        if (!mark.power || worse) {
            powers(file, day, mark.power ? 0 : 1, worse ? 1 : 0);
        }
        mark.power = true;
        if (worse) {
            mark.powerUncovered = Math.floorMod(OwnTickets.minute(deed.head().time()), MINUTES_PER_DAY);
        }
    }

    private void powers(StaffFile file, DayAccount day, int more, int uncovered) {
        var peers = rules.powers().peers(file.row(day, StaffFigures.POWERS), file.state().powers);
        file.state().powers.count(day.day, more, uncovered, rules.powers(), peers);
    }

    private static int untracked(Cover cover) {
        return cover == Cover.TICKETED ? 0 : 1;
    }

    private static int mistaken(Cover cover) {
        return cover == Cover.OTHER_MERCHANT ? 1 : 0;
    }

    /** Takes a ticket in; the open days on which it changed what a touch was for. */
    List<DayAccount> ticket(StaffFile file, Ticket ticket) {
        var before = file.state().tickets.byId((int) Fingerprint.of(ticket.ticket()));
        var entry = file.state().tickets.put(file.state().conduct.told(OwnTickets.told(ticket), slack));
        if (ticket.selfOpened() && entry.isClosed() && (before == null || !before.isClosed())) {
            remember(file, ticket);
        }
        var changed = new ArrayList<DayAccount>();
        for (var day : file.state().open) {
            boolean any = false;
            for (var mark : day.touches) {
                any |= settle(file, day, mark, entry);
            }
            if (any) {
                changed.add(day);
            }
        }
        return changed;
    }

    private boolean settle(StaffFile file, DayAccount day, TouchMark mark, OwnTickets.Entry ticket) {
        var before = mark.cover;
        if (before == Cover.TICKETED) {
            return false;
        }
        int midnight = day.day * MINUTES_PER_DAY;
        if (mark.powerUncovered != TouchMark.COVERED
                && mark.merchant == ticket.merchant()
                && ticket.covers(midnight + mark.powerUncovered, slack)) {
            mark.powerUncovered = TouchMark.COVERED;
            powers(file, day, 0, -1);
        }
        if (mark.merchant == ticket.merchant()
                && ticket.covers(midnight + mark.firstUncovered, slack)
                && ticket.covers(midnight + mark.lastUncovered, slack)) {
            mark.cover = Cover.TICKETED;
        } else if (mark.namedTicket == ticket.ticket() && mark.merchant != ticket.merchant()) {
            mark.cover = Cover.OTHER_MERCHANT;
        }
        if (mark.cover == before) {
            return false;
        }
        count(file, day, mark, before, false);
        return true;
    }

    /** A deed of a day that is closed: it is counted and remembered as late, and weighs nothing. */
    void late(StaffFile file, Deed deed) {
        int day = StaffFold.dayOf(deed.head().time());
        file.state().hours.add(day, hour(deed.head().time()), 1);
        file.state().recent.add(day, 1, 0);
        remember(
                file, deed, deed.merchants().isEmpty() ? null : deed.merchants().getFirst(), null, false, true);
    }

    private static int remember(
            StaffFile file,
            Deed deed,
            @Nullable String merchant,
            @Nullable Boolean ticketed,
            boolean fresh,
            boolean late) {
        int slot = file.state().takeSlot();
        var event = deed.evidence(merchant, ticketed);
        file.touches().put(slot, new Touch(event, deed.label(), fresh, late, deed.records()));
        return slot;
    }

    private static void remember(StaffFile file, Ticket ticket) {
        var event = ticket.evidence(ticket.merchant(), null);
        file.touches().put(file.state().takeSlot(), new Touch(event, Ticket.LABEL, false, false, 0));
    }

    private static int hour(Instant time) {
        return (int) TimeUnit.SECONDS.toHours(Math.floorMod(time.getEpochSecond(), TimeUnit.DAYS.toSeconds(1)));
    }
}

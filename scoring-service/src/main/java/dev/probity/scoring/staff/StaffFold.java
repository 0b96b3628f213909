package dev.probity.scoring.staff;

import dev.probity.scoring.event.Deed;
import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.event.PartyEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Folds an event into a person's file and says what is to be said. Pure: the same file and the same event give the same. */
final class StaffFold {
    private static final String MERCHANT = "merchant:";

    private final StaffRules rules;
    private final TouchFold touches;
    private final DayClose close;
    private final PurposeDetector purpose;
    private final ErrandDetector errand;
    private final ShareDetector shares;
    private final VolumeDetector volume;

    StaffFold(StaffRules rules) {
        this.rules = rules;
        this.touches = new TouchFold(rules);
        this.close = new DayClose(rules);
        this.purpose = new PurposeDetector(rules);
        this.errand = new ErrandDetector(rules);
        this.shares = new ShareDetector(rules);
        this.volume = new VolumeDetector(rules);
    }

    /** Null for an event that was folded before, and for one at which nobody looks: nothing has changed then. */
    @Nullable
    Folded fold(StaffFile file, PartyEvent event) {
        var state = file.state();
        if (event instanceof PartyEvent.Unwatched
                || !state.seen.add(event.head().fingerprint())) {
            return null;
        }
        var folded = new Folded();
        switch (event) {
            case Deed deed -> deed(file, deed, folded);
            case PartyEvent.Ticket ticket -> ticket(file, ticket, folded);
            case PartyEvent.StaffProfile profile -> profile(state, profile);
            case PartyEvent.MerchantProfile ignored -> {}
            case PartyEvent.Review ignored -> {}
            case PartyEvent.ReviewRemoved ignored -> {}
            case PartyEvent.Outcome ignored -> {}
            case PartyEvent.Contact contact -> contact(file, contact);
            case PartyEvent.Tied ignored -> {}
            case PartyEvent.Tip ignored -> {}
            case PartyEvent.Unwatched ignored -> {}
        }
        folded.onNotice(state.conduct.noticeDay);
        if (state.beat.isAny()) {
            folded.withMerchants();
        }
        return folded;
    }

    private void deed(StaffFile file, Deed deed, Folded folded) {
        var time = deed.head().time();
        advance(file, time, folded);
        var day = openDay(file.state(), dayOf(time));
        if (day == null) {
            touches.late(file, deed);
            return;
        }
        touches.deed(file, day, deed);
        speak(file, day, time, folded);
    }

    private void ticket(StaffFile file, PartyEvent.Ticket ticket, Folded folded) {
        var changed = touches.ticket(file, ticket);
        for (var day : changed) {
            covered(file, day, ticket.head().time(), folded);
        }
    }

    private void speak(StaffFile file, DayAccount day, Instant time, Folded folded) {
        covered(file, day, time, folded);
        volume.speak(file, day, time, folded);
    }

    /** What depends on which looks have a ticket. */
    private void covered(StaffFile file, DayAccount day, Instant time, Folded folded) {
        purpose.speak(file, day, time, folded);
        errand.speak(file, day, time, folded);
        shares.speak(file, day, time, folded);
    }

    private static void profile(StaffState state, PartyEvent.StaffProfile profile) {
        state.role = profile.role();
        state.site = profile.site();
        state.team = profile.team();
        state.conduct.noticeDay =
                profile.notice() == null ? 0 : (int) profile.notice().toEpochDay();
        state.beat.serve(profile.portfolio().stream()
                .map(client -> (int) Fingerprint.of(client))
                .toList());
    }

    private void contact(StaffFile file, PartyEvent.Contact contact) {
        int minute = OwnTickets.minute(contact.head().time());
        for (var party : List.of(contact.partyA(), contact.partyB())) {
            if (party.startsWith(MERCHANT)) {
                int merchant = (int) Fingerprint.of(party);
                file.state().tickets.answer(merchant, minute, OwnTickets.minutes(rules.slack()));
                file.state().conduct.contact(merchant, minute);
            }
        }
    }

    /** Moves the person's own clock on, and closes the days that nothing can change any more. */
    private void advance(StaffFile file, Instant time, Folded folded) {
        var state = file.state();
        state.latest = Math.max(state.latest, time.toEpochMilli());
        while (!state.open.isEmpty() && over(state, state.open.getFirst().day)) {
            var day = state.open.removeFirst();
            close.close(file, day, time, folded);
            volume.speakClosed(file, day, time, folded);
        }
    }

    private boolean over(StaffState state, int day) {
        return TimeUnit.DAYS.toMillis(day + 1L) + rules.grace().toMillis() <= state.latest;
    }

    /** The day's account; null when the day is closed. */
    private @Nullable DayAccount openDay(StaffState state, int day) {
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
        var opened = new DayAccount(day, state.recent.days().size() >= rules.settlingDays());
        state.open.add(place, opened);
        return opened;
    }

    static int dayOf(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }
}

package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.explanation.Suspicion;
import dev.probity.scoring.explanation.Work;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What innocent explanations are tested on is read out of the state as it stands. */
class StaffWorkTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    private final StaffState state = new StaffState();
    private final List<EvidenceRef> events = new ArrayList<>();

    private void touch(String merchant, Instant at, Boolean ticketed) {
        events.add(new EvidenceRef(
                "/t", "e" + events.size(), "dev.probity.staff.access.v1", at, "merchant:" + merchant, ticketed));
        state.latest = Math.max(state.latest, at.toEpochMilli());
    }

    private void ticket(int id, String merchant, Instant opened) {
        state.tickets.put(new OwnTickets.Entry(
                id,
                print(merchant),
                OwnTickets.minute(opened),
                OwnTickets.minute(opened.plus(Duration.ofHours(2))),
                0));
    }

    private static int print(String merchant) {
        return (int) Fingerprint.of("merchant:" + merchant);
    }

    private Work work(PeerLookup peers) {
        return StaffWork.of(state, new Suspicion("staff:S", 1, Set.of(Family.PURPOSE), events, null), peers);
    }

    @Test
    void onlyTouchesWithoutATicketCountAndEachMerchantOnceADay() {
        touch("A", MONDAY, false);
        touch("A", MONDAY.plusSeconds(60), false);
        touch("A", MONDAY.plus(Duration.ofDays(1)), false);
        touch("B", MONDAY, true);
        assertEquals(2, work(PeerLookup.NOBODY).days().size());
    }

    @Test
    void ticketOpenedWithinAWeekAfterIsFound() {
        touch("A", MONDAY, false);
        touch("B", MONDAY, false);
        touch("C", MONDAY, false);
        ticket(1, "A", MONDAY.plus(Duration.ofHours(26)));
        ticket(2, "B", MONDAY.minus(Duration.ofHours(5)));
        ticket(3, "C", MONDAY.plus(Duration.ofDays(8)));
        var days = work(PeerLookup.NOBODY).days();
        assertEquals(Duration.ofHours(26), days.get(0).ticketAfter());
        assertNull(days.get(1).ticketAfter(), "opened before");
        assertNull(days.get(2).ticketAfter(), "about something else");
    }

    @Test
    void whatTicketsAreForgottenOfCannotBeTested() {
        touch("A", MONDAY, false);
        assertTrue(work(PeerLookup.NOBODY).days().getFirst().testable(), "there never was a ticket");
        ticket(1, "B", MONDAY.plus(Duration.ofDays(2)));
        assertTrue(work(PeerLookup.NOBODY).days().getFirst().testable());
        ticket(2, "B", MONDAY.plus(Duration.ofDays(4)));
        assertFalse(work(PeerLookup.NOBODY).days().getFirst().testable(), "one closed on the first day would be gone");
    }

    @Test
    void clientsAreTheDeclaredOnes() {
        touch("A", MONDAY, false);
        touch("B", MONDAY, false);
        assertEquals(OptionalInt.empty(), work(PeerLookup.NOBODY).clients());
        state.role = "account-manager";
        assertEquals(OptionalInt.of(0), work(PeerLookup.NOBODY).clients());
        state.beat.serve(List.of(print("B")));
        var work = work(PeerLookup.NOBODY);
        assertEquals(OptionalInt.of(1), work.clients());
        assertFalse(work.days().get(0).client());
        assertTrue(work.days().get(1).client());
    }

    @Test
    void teamsMerchantsAreThoseThatOthersTouchToo() {
        state.team = "T";
        touch("A", MONDAY, false);
        touch("B", MONDAY, false);
        state.beat.meet(print("A"), 20_000);
        state.beat.meet(print("B"), 20_000);
        var row = new float[StaffFigures.MERCHANT_BUCKETS];
        row[StaffFigures.bucket(print("A"), row.length)] = 1;
        row[StaffFigures.bucket(print("B"), row.length)] = 4;
        var team = new PeerBaseline("team:T", LocalDate.EPOCH, 9, 28, Map.of(StaffFigures.MERCHANTS, row));
        var work = work((groups, day) -> groups.equals(List.of("team:T")) ? team : null);
        assertFalse(work.days().get(0).team(), "the only day is the person's own");
        assertTrue(work.days().get(1).team());
        assertEquals(2.0 / row.length, work.teamChance().getAsDouble(), 1e-9);
    }
}

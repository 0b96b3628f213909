package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.Contact;
import dev.probity.scoring.event.PartyEvent.Ticket;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tickets that somebody writes for oneself, and powers used under them. */
class TicketsDetectorTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final String WHO = "staff:1";
    private static final Map<String, String> FINE = Map.of("probity.scoring.detectors.step-decibans", "0.01");

    private int ids;

    private EventHead head(String type, Instant time) {
        return new EventHead("/t", "e-" + ids++, "dev.probity." + type, time);
    }

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    private static Instant minute(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }

    /** A ticket with its look, its power and, perhaps, its answer. */
    private List<PartyEvent> work(Instant at, int number, boolean own, boolean answered) {
        var merchant = "merchant:M-" + number;
        var ticket = "T-" + number;
        var events = new ArrayList<PartyEvent>();
        events.add(new Ticket(head("ticket.v1", at), ticket, merchant, at, null, own));
        events.add(new Access(
                head("staff.access.v1", minute(at, 3)), "VIEW", "MERCHANT_SALES", List.of(merchant), 1, ticket));
        events.add(new Intervention(
                head("staff.intervention.v1", minute(at, 6)), "REVIEW_REMOVED", List.of(merchant), ticket));
        if (answered) {
            events.add(new Contact(head("contact.observed.v1", minute(at, 8)), WHO, merchant));
        }
        var closed = minute(at, 10);
        events.add(new Ticket(head("ticket.v1", closed), ticket, merchant, at, closed, own));
        return events;
    }

    private List<PartyEvent> days(int days, int own, boolean answered) {
        var events = new ArrayList<PartyEvent>();
        for (int day = 0; day < days; day++) {
            for (int piece = 0; piece < 4; piece++) {
                int number = 4 * day + piece;
                events.addAll(work(minute(day(day), 60 * piece), number, number % 4 < own, answered));
            }
        }
        events.addAll(work(day(days + 1), 4 * days, false, true));
        return events;
    }

    private static Map<String, Finding> tell(Workplace workplace, List<PartyEvent> events) {
        var said = new HashMap<String, Finding>();
        events.forEach(event -> workplace.tell(WHO, event).forEach(finding -> said.put(finding.id(), finding)));
        return said;
    }

    private static Finding heaviest(Map<String, Finding> said, String detector, Horizon horizon) {
        return said.values().stream()
                .filter(finding -> finding.detector().name().equals(detector)
                        && finding.window().horizon() == horizon)
                .max((one, other) ->
                        Double.compare(one.weight().eValue(), other.weight().eValue()))
                .orElseThrow();
    }

    @Test
    void ticketsForOneselfWeighAndPointToThemselves() {
        var said = tell(new Workplace(FINE), days(8, 3, false));
        var served = heaviest(said, "self-served", Horizon.QUARTER);
        assertTrue(served.weight().milliDecibans() > 7_000, served.toString());
        assertEquals(
                "24 of 32 closed tickets opened, worked on and closed by this person without a contact; usual 15.0 %",
                served.account().summary());
        assertTrue(served.account().evidence().stream()
                .allMatch(event -> event.type().endsWith("ticket.v1") && event.merchant() != null));
        assertEquals(24, served.account().evidence().size());
        var powers = heaviest(said, "self-ticketed", Horizon.QUARTER);
        assertTrue(powers.weight().milliDecibans() > 5_000, powers.toString());
        assertTrue(powers.account().evidence().stream()
                .anyMatch(event -> event.type().endsWith("staff.intervention.v1")));
    }

    @Test
    void aTicketOfWhichTheMerchantWasToldIsNotSelfServed() {
        var said = tell(new Workplace(FINE), days(8, 3, true));
        assertTrue(heaviest(said, "self-served", Horizon.QUARTER).weight().eValue() < 1);
        assertTrue(heaviest(said, "self-ticketed", Horizon.QUARTER).weight().eValue() > 1, "a power is a power");
    }

    @Test
    void othersTicketsSpeakForOneButNotLoudly() {
        var said = tell(new Workplace(FINE), days(8, 0, false));
        var served = heaviest(said, "self-served", Horizon.QUARTER);
        assertTrue(served.weight().eValue() < 1 && served.weight().eValue() >= 0.5, served.toString());
    }

    /** Contacts lie on a topic of their own: they may be read before their ticket or after its end, and a day's events in any order. */
    @Test
    void theOrderWithinADayChangesNothing() {
        byte[] expected = null;
        for (int seed = 0; seed < 8; seed++) {
            ids = 0;
            var workplace = new Workplace(FINE);
            var said = new HashMap<String, Double>();
            for (int day = 0; day < 6; day++) {
                var events = new ArrayList<>(work(day(day), day, true, day % 2 == 0));
                if (seed > 0) {
                    Collections.shuffle(events, new Random(seed));
                }
                tell(workplace, events).forEach((id, finding) -> {
                    if (finding.detector().name().startsWith("self-")) {
                        said.put(id, finding.weight().eValue());
                    }
                });
            }
            var bytes = said.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()
                    .toString()
                    .getBytes();
            expected = expected == null ? bytes : expected;
            assertArrayEquals(expected, bytes, "seed " + seed);
        }
    }

    @Test
    void aTicketThatIsToldOfAgainCountsOnce() {
        var once = days(4, 3, false);
        var again = new ArrayList<PartyEvent>();
        for (var event : once) {
            again.add(event);
            if (event instanceof Ticket ticket && ticket.closedAt() != null) {
                again.add(new Ticket(
                        head("ticket.v1", minute(ticket.head().time(), 90)),
                        ticket.ticket(),
                        ticket.merchant(),
                        ticket.openedAt(),
                        ticket.closedAt(),
                        ticket.selfOpened()));
            }
        }
        assertEquals(
                heaviest(tell(new Workplace(FINE), once), "self-served", Horizon.QUARTER)
                        .account()
                        .summary(),
                heaviest(tell(new Workplace(FINE), again), "self-served", Horizon.QUARTER)
                        .account()
                        .summary());
    }
}

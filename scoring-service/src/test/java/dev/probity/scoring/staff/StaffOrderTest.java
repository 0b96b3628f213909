package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StaffOrderTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** However the events of an hour arrive, the person's windows say the same. */
    @Property(tries = 60)
    void orderWithinAnHourIsIrrelevant(@ForAll long seed) {
        var events = new ArrayList<PartyEvent>();
        var hour = START.plus(Duration.ofHours(9));
        for (int i = 0; i < 12; i++) {
            events.add(new Access(
                    new EventHead("/t", "a" + i, "dev.probity.staff.access.v1", hour.plusSeconds(i * 200L)),
                    "VIEW",
                    "MERCHANT_SALES",
                    List.of("merchant:M-" + i % 7),
                    i,
                    i % 3 == 0 ? "T-1" : null));
        }
        for (int i = 0; i < 3; i++) {
            events.add(new Ticket(
                    new EventHead("/t", "t" + i, "dev.probity.ticket.v1", hour.plusSeconds(i * 300L)),
                    "T-" + i,
                    "merchant:M-" + i,
                    hour,
                    null));
        }
        var inOrder = windows(events);
        Collections.shuffle(events, new Random(seed));
        assertEquals(inOrder, windows(events));
    }

    private static List<String> windows(List<PartyEvent> events) {
        var workplace = new Workplace(Map.of());
        events.forEach(event -> workplace.tell("staff:1", event));
        var state = StaffState.of(workplace.state("staff:1"));
        var rules = StaffRules.of(dev.probity.scoring.ScoringConfigs.defaults().detectors(), "test");
        var lines = new ArrayList<String>();
        for (var horizon : dev.probity.scoring.finding.Horizon.values()) {
            int day = StaffFold.dayOf(START);
            var untracked = state.untracked.window(horizon, day, rules.untracked(), null);
            var mistaken = state.mistaken.window(horizon, day, rules.mistaken(), null);
            var novel = state.novel.window(horizon, day, rules.novel(), null);
            lines.add("%d/%d %d/%d %d/%d"
                    .formatted(untracked.k(), untracked.n(), mistaken.k(), mistaken.n(), novel.k(), novel.n()));
        }
        var open = state.open.getFirst();
        lines.add(open.lookUps() + " looks, " + open.total(0) + " records, " + open.untracked() + " untracked");
        return lines;
    }
}

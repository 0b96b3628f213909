package dev.probity.scoring.staff;

import static dev.probity.scoring.event.Events.STAFF;
import static dev.probity.scoring.event.Events.aLook;
import static dev.probity.scoring.event.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.peer.PeerLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person did lately, as the whole topology's stores have it. */
class StaffActivityTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final String ACTIVITY = "probity.activity";
    private final Story story = new Story(MONDAY, Map.of());

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void everyTouchThatIsKeptIsOfItsMerchantAndATicketIsNone() {
        for (int day = 0; day < 14; day++) {
            story.tell(ACTIVITY, STAFF, aLook("look-" + day, MONDAY.plus(Duration.ofDays(day)), "M-1", null));
        }
        story.tell(ACTIVITY, STAFF, ownTicket("ticket-1", MONDAY.plus(Duration.ofDays(14))));
        var activity = StaffActivity.read(
                        STAFF, story.store(StaffStores.STATES), story.store(StaffStores.TOUCHES), PeerLookup.NOBODY)
                .orElseThrow();
        assertTrue(activity.events(MONDAY, Instant.MAX, Integer.MAX_VALUE).stream()
                .anyMatch(recent -> recent.event().type().equals("dev.probity.ticket.v1")));
        var looks = activity.touched().getOrDefault("merchant:M-1", List.of());
        assertEquals(14, looks.size());
        assertEquals(
                List.of("dev.probity.staff.access.v1"),
                looks.stream().map(EvidenceRef::type).distinct().toList());
        assertEquals(14, activity.merchants().getFirst().merchantDays());
    }

    /** One that the person opened and closed. */
    private static String ownTicket(String id, Instant opened) {
        return event(
                "ticket.v1",
                id,
                opened,
                Map.of(
                        "ticketId",
                        "T-1",
                        "assigneeId",
                        "S-1",
                        "openedBy",
                        "S-1",
                        "merchantId",
                        "M-1",
                        "openedAt",
                        opened.toString(),
                        "closedAt",
                        opened.plus(Duration.ofHours(1)).toString()));
    }
}

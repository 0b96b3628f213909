package dev.probity.scoring.staff;

import static dev.probity.scoring.event.Events.STAFF;
import static dev.probity.scoring.event.Events.aLook;
import static dev.probity.scoring.event.Events.aTicket;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.TouchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks without a ticket, through the whole topology. */
class PurposeTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final String ACTIVITY = "probity.activity";
    private Story story;

    @BeforeEach
    void start() {
        story = new Story(
                MONDAY, Map.of("probity.scoring.bets.seldom", "0.8", "probity.scoring.bets.with-merchants", "1"));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void look(int number, Instant time, String ticket) {
        story.tell(ACTIVITY, STAFF, aLook("look-" + number, time, "M-" + number, ticket));
    }

    private void looksWithoutTicket(int count) {
        for (int i = 0; i < count; i++) {
            look(i, MONDAY.plus(Duration.ofMinutes(i)), null);
        }
    }

    @Test
    void findingAppearsAtOnceAndNamesItsEvents() {
        looksWithoutTicket(12);
        var findings = story.findings("purpose");
        assertFalse(findings.isEmpty());
        var latest = findings.getLast();
        assertEquals(STAFF, latest.path("subject").asText());
        assertTrue(latest.path("decibans").asDouble() > 8, latest.toString());
        assertEquals(
                "merchant:M-" + (latest.path("evidence").size() - 1),
                latest.path("evidence").path(0).path("merchant").asText());
        assertFalse(latest.path("evidence").path(0).path("ticketed").asBoolean(true));
        assertFalse(story.told("probity.risk").isEmpty());
    }

    @Test
    void repeatChangesNothing() {
        looksWithoutTicket(12);
        var state = story.stored(StaffStores.STATES, STAFF);
        story.told("probity.findings");
        story.told("probity.risk");
        looksWithoutTicket(12);
        assertArrayEquals(state, story.stored(StaffStores.STATES, STAFF));
        assertTrue(story.told("probity.findings").isEmpty());
        assertTrue(story.told("probity.risk").isEmpty());
    }

    @Test
    void alertSaysWhatElseCouldHaveLeftTheseTraces() {
        story.close();
        story = new Story(
                MONDAY,
                Map.of(
                        "probity.scoring.bets.seldom",
                        "0.8",
                        "probity.scoring.bets.with-merchants",
                        "1",
                        "probity.scoring.alerts.floor-decibans",
                        "-45",
                        "probity.scoring.risk.publish-step-decibans",
                        "0",
                        "probity.scoring.risk.quiet-step-decibans",
                        "0",
                        "probity.scoring.detectors.step-decibans",
                        "0"));
        looksWithoutTicket(25);
        for (int i = 0; i < 20; i++) {
            story.tell(ACTIVITY, STAFF, aTicket("late-" + i, MONDAY.plus(Duration.ofHours(5)), "T-" + i, "M-" + i));
        }
        look(99, MONDAY.plus(Duration.ofHours(6)), null);
        var alert = story.told("probity.alerts").getLast();
        var late = alert.path("bill").path("explanations").path(4);
        assertEquals("late-ticket", late.path("explanation").asText(), alert.toString());
        assertEquals("SUPPORTED", late.path("state").asText(), alert.toString());
        assertEquals(20, late.path("facts").path("ticketedLater").asInt());
    }

    @Test
    void looksForATicketSpeakForThePerson() {
        for (int i = 0; i < 12; i++) {
            story.tell(ACTIVITY, STAFF, aTicket("ticket-" + i, MONDAY, "T-" + i, "M-" + i));
            look(i, MONDAY.plus(Duration.ofMinutes(i)), "T-" + i);
        }
        var latest = story.findings("purpose").getLast();
        assertTrue(latest.path("decibans").asDouble() < 0, latest.toString());
        assertEquals(0, latest.path("facts").path("untracked").asInt());
        assertTrue(latest.path("evidence").path(0).path("ticketed").asBoolean());
    }

    @Test
    void ticketOfAnotherMerchantWeighsMoreThanNone() {
        looksWithoutTicket(12);
        double none = story.findings("purpose").getLast().path("eValue").asDouble();
        try (var other = new Story(MONDAY, Map.of())) {
            other.tell(ACTIVITY, STAFF, aTicket("ticket", MONDAY, "T-X", "M-X"));
            for (int i = 0; i < 12; i++) {
                other.tell(ACTIVITY, STAFF, aLook("look-" + i, MONDAY.plus(Duration.ofMinutes(i)), "M-" + i, "T-X"));
            }
            var latest = other.findings("purpose").getLast();
            assertTrue(latest.path("eValue").asDouble() > none, latest.toString());
            assertTrue(latest.path("summary").asText().contains("another merchant's ticket"), latest.toString());
        }
    }

    @Test
    void ticketFiledWithinTheSlackTakesTheFindingBack() {
        looksWithoutTicket(12);
        double before = story.findings("purpose").getLast().path("decibans").asDouble();
        for (int i = 0; i < 12; i++) {
            story.tell(ACTIVITY, STAFF, aTicket("ticket-" + i, MONDAY.plus(Duration.ofHours(1)), "T-" + i, "M-" + i));
        }
        double after = story.findings("purpose").getLast().path("decibans").asDouble();
        assertTrue(before > 0 && after < 0, before + " then " + after);
    }

    @Test
    void ticketFiledAfterTheSlackHelpsNobody() {
        looksWithoutTicket(12);
        story.findings("purpose");
        for (int i = 0; i < 12; i++) {
            story.tell(ACTIVITY, STAFF, aTicket("ticket-" + i, MONDAY.plus(Duration.ofHours(3)), "T-" + i, "M-" + i));
        }
        assertTrue(story.findings("purpose").isEmpty());
    }

    @Test
    void lateEventFoldsIntoItsOwnDayWithinTheGrace() {
        look(1, MONDAY.plus(Duration.ofHours(16)), null);
        look(2, MONDAY, null);
        var state = StaffState.of(story.stored(StaffStores.STATES, STAFF));
        assertEquals(2, state.open.size());
        assertEquals(1, state.open.getFirst().lookUps(9));
        assertEquals(1, state.open.getLast().lookUps(1));
    }

    @Test
    void eventAfterTheGraceIsCountedAndMarkedAndWeighsNothing() {
        look(1, MONDAY.plus(Duration.ofHours(48)), null);
        look(2, MONDAY, null);
        var state = StaffState.of(story.stored(StaffStores.STATES, STAFF));
        assertEquals(1, state.recent.days().getFirst().lookUps());
        assertEquals(1, state.hours.count(HourCounts.hourOfWeek(StaffFold.dayOf(MONDAY), 9)));
        var touch = Touch.of(story.driver
                .<org.apache.kafka.common.utils.Bytes, byte[]>getKeyValueStore(StaffStores.TOUCHES)
                .get(TouchStore.key(STAFF, state.nextSlot - 1)));
        assertTrue(touch.late());
    }
}

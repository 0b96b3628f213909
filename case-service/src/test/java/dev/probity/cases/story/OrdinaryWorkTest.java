package dev.probity.cases.story;

import static dev.probity.cases.story.StoryFixtures.HERON;
import static dev.probity.cases.story.StoryFixtures.M8812;
import static dev.probity.cases.story.StoryFixtures.bill;
import static dev.probity.cases.story.StoryFixtures.event;
import static dev.probity.cases.story.StoryFixtures.line;
import static dev.probity.cases.story.StoryFixtures.lookUp;
import static dev.probity.cases.story.StoryFixtures.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.subject.Activity;
import dev.probity.cases.subject.ActivityEvent;
import dev.probity.cases.subject.DayCount;
import dev.probity.cases.subject.TicketCoverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What weighs nothing is shown beside what does, and never as it. */
class OrdinaryWorkTest {
    @Test
    void ordinaryWorkIsShownHourByHourAndBeforeThatDayByDay() {
        var activity = new Activity(
                null,
                "UTC",
                List.of(),
                null,
                List.of(
                        new DayCount(LocalDate.parse("2026-11-01"), 12, 2),
                        new DayCount(LocalDate.parse("2026-11-09"), 9, 0)),
                List.of(),
                new TicketCoverage(0, 0, null),
                List.of(
                        new ActivityEvent(Instant.parse("2026-11-09T09:10:00Z"), EventKind.LOOKUP, "", null, true, 3),
                        new ActivityEvent(Instant.parse("2026-11-09T09:40:00Z"), EventKind.LOOKUP, "", null, true, 1)));
        var lane = story(new StoryParts.Part(HERON, bill(), activity)).lanes().getFirst();
        assertEquals(
                List.of(
                        new Tick(Instant.parse("2026-11-01T12:00:00Z"), 10, 0),
                        new Tick(Instant.parse("2026-11-09T09:00:00Z"), 4, 0)),
                lane.ordinary());
        assertTrue(lane.marks().isEmpty());
    }

    @Test
    void whatWeighsNothingIsNeverInOneMarkWithWhatWeighs() {
        var unknown = new ActivityEvent(
                Instant.parse("2026-11-09T09:00:00Z"),
                EventKind.LOOKUP,
                "",
                new MerchantLink(M8812.id(), M8812.label()),
                null,
                3);
        var activity = new Activity(
                null, "UTC", List.of(), null, List.of(), List.of(), new TicketCoverage(0, 0, null), List.of(unknown));
        var favourable = event("f", "staff.access", "2026-11-09T10:00:00Z", M8812, false);
        var heron = bill(line("purpose", 14, lookUp("11-09", M8812)), line("volume", -2, favourable));
        var marks = story(new StoryParts.Part(HERON, heron, activity))
                .lanes()
                .getFirst()
                .marks();
        assertEquals(
                List.of("4 of []", "1 of [purpose]"),
                marks.stream().map(m -> m.count() + " of " + m.families()).toList());
    }

    @Test
    void tiesAreNobodysOrdinaryWork() {
        var contact = event("c", "contact.observed", "2026-11-09T20:00:00Z", null, null);
        var lane = story(new StoryParts.Part(HERON, bill(line("broker", -1, contact)), null))
                .lanes()
                .getFirst();
        assertEquals(List.of(), lane.ordinary());
        assertEquals(
                List.of(List.of()), lane.marks().stream().map(Mark::families).toList());
    }

    @Test
    void aReviewPostedWeighsOnlyWhereALineAgainstRestsOnIt() {
        var posted = event("1", "review.posted", "2026-11-09T20:00:00Z", M8812, null);
        var fine = event("2", "review.posted", "2026-11-09T20:10:00Z", M8812, null);
        var lane = story(new StoryParts.Part(M8812, bill(line("ring", 9, posted), line("gain", -1, fine)), null))
                .lanes()
                .getFirst();
        assertEquals(List.of(new Tick(Instant.parse("2026-11-09T20:00:00Z"), 2, 1)), lane.posted());
    }

    @Test
    void whatSpeaksForSomeoneIsOrdinary() {
        var ticketed = event("1", "staff.access", "2026-11-09T20:00:00Z", M8812, true);
        var lane = story(new StoryParts.Part(HERON, bill(line("tickets", -3, ticketed)), null))
                .lanes()
                .getFirst();
        assertTrue(lane.marks().isEmpty());
        assertEquals(1, lane.ordinary().size());
    }
}

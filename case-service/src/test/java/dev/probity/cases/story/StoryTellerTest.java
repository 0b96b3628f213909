package dev.probity.cases.story;

import static dev.probity.cases.story.StoryFixtures.HERON;
import static dev.probity.cases.story.StoryFixtures.M4410;
import static dev.probity.cases.story.StoryFixtures.M8812;
import static dev.probity.cases.story.StoryFixtures.bill;
import static dev.probity.cases.story.StoryFixtures.event;
import static dev.probity.cases.story.StoryFixtures.line;
import static dev.probity.cases.story.StoryFixtures.lookUp;
import static dev.probity.cases.story.StoryFixtures.merchant;
import static dev.probity.cases.story.StoryFixtures.story;
import static dev.probity.cases.story.StoryFixtures.subject;
import static dev.probity.cases.story.StoryFixtures.vanished;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ScoringState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What led to what. */
class StoryTellerTest {
    private static List<String> arrows(Story story) {
        var marks =
                story.lanes().stream().flatMap(lane -> lane.marks().stream()).toList();
        var told = new ArrayList<String>();
        for (var arrow : story.arrows()) {
            var from = marks.stream()
                    .filter(m -> m.id().equals(arrow.from()))
                    .findFirst()
                    .orElseThrow();
            var to = marks.stream().filter(m -> m.id().equals(arrow.to())).findFirst();
            told.add(StoryTeller.day(from.at())
                    + (to.isPresent() ? " to " + StoryTeller.day(to.get().at()) : "") + ", " + arrow.label());
        }
        Collections.sort(told);
        return told;
    }

    @Test
    void eachGainFollowsTheLatestLookUpThatNoLaterGainHasTaken() {
        var heron = bill(line(
                "gain",
                18,
                lookUp("10-15", M4410),
                lookUp("10-16", M4410),
                lookUp("11-09", M8812),
                lookUp("11-10", M8812),
                lookUp("11-11", M8812),
                vanished("10-18", M4410),
                vanished("11-11", M8812),
                vanished("11-12", M8812),
                vanished("11-13", M8812)));
        var story = story(
                new StoryParts.Part(HERON, heron, null),
                new StoryParts.Part(M8812, null, null),
                new StoryParts.Part(M4410, null, null));
        assertEquals(
                List.of(
                        "2026-10-16 to 2026-10-18, 2 d later",
                        "2026-11-09 to 2026-11-11, 2 d later",
                        "2026-11-10 to 2026-11-12, 2 d later",
                        "2026-11-11 to 2026-11-13, 2 d later"),
                arrows(story));
    }

    private static Bill touchedThenGained(double gain) {
        return bill(
                line("purpose", 14, lookUp("11-09", M8812)),
                line("gain", gain, lookUp("11-09", M8812), vanished("11-11", M8812)));
    }

    @Test
    void whatSpeaksForSomeoneLeadsToNothing() {
        var m8812 = new StoryParts.Part(M8812, bill(line("gain", 20, vanished("11-11", M8812))), null);
        assertEquals(
                List.of("2026-11-09 to 2026-11-11, 2 d later"),
                arrows(story(new StoryParts.Part(HERON, touchedThenGained(1), null), m8812)));
        assertEquals(List.of(), arrows(story(new StoryParts.Part(HERON, touchedThenGained(-1), null), m8812)));
        assertEquals(List.of(), arrows(story(new StoryParts.Part(HERON, touchedThenGained(0), null), m8812)));
    }

    @Test
    void anArrowNeedsALineOfGainsThatRestsOnBothEnds() {
        var purposeAlone =
                bill(line("purpose", 14, lookUp("11-09", M8812)), line("gain", 18, vanished("11-11", M8812)));
        var merchant = new StoryParts.Part(M8812, null, null);
        assertEquals(List.of(), arrows(story(new StoryParts.Part(HERON, purposeAlone, null), merchant)));
        var otherFamily = bill(line("rule", 14, lookUp("11-09", M8812), vanished("11-11", M8812)));
        assertEquals(List.of(), arrows(story(new StoryParts.Part(HERON, otherFamily, null), merchant)));
    }

    @Test
    void aColleaguesLookUpLeadsToNoGainOfSomebodyElsesBill() {
        var plover = subject(SubjectKind.STAFF, UUID.randomUUID(), "Slate Plover");
        var colleague = bill(line("gain", 3, lookUp("11-10", M8812)));
        assertEquals(
                List.of("2026-11-09 to 2026-11-11, 2 d later"),
                arrows(story(
                        new StoryParts.Part(HERON, touchedThenGained(18), null),
                        new StoryParts.Part(plover, colleague, null),
                        new StoryParts.Part(M8812, null, null))));
    }

    @Test
    void aLookUpWhoseTicketIsUnknownIsNotCountedAsOneWithout() {
        var heron = bill(line(
                "purpose",
                14,
                event("a1", "staff.access", "2026-11-09T20:14:18Z", M8812, false),
                event("a2", "staff.access", "2026-11-09T20:15:18Z", M8812, null),
                event("a3", "staff.access", "2026-11-09T20:16:18Z", M8812, true)));
        var marks = story(new StoryParts.Part(HERON, heron, null))
                .lanes()
                .getFirst()
                .marks();
        assertEquals(List.of(3), marks.stream().map(Mark::count).toList());
        assertEquals(List.of(1), marks.stream().map(Mark::unticketed).toList());
    }

    @Test
    void aGainBeforeTheLookUpHasNoArrow() {
        var heron = bill(line("gain", 14, lookUp("11-09", M8812), vanished("11-08", M8812)));
        var story = story(new StoryParts.Part(HERON, heron, null), new StoryParts.Part(M8812, null, null));
        assertTrue(story.arrows().isEmpty());
        assertEquals(1, story.lanes().getLast().marks().size(), "the gain is on the merchant's lane all the same");
    }

    @Test
    void aGainOfAnotherMerchantHasNoArrow() {
        var heron = bill(line("gain", 14, lookUp("11-09", M8812), vanished("11-11", M4410)));
        assertTrue(story(
                        new StoryParts.Part(HERON, heron, null),
                        new StoryParts.Part(M8812, null, null),
                        new StoryParts.Part(M4410, null, null))
                .arrows()
                .isEmpty());
    }

    @Test
    void anEventWeighsAsEveryLineThatRestsOnIt() {
        var lookUp = lookUp("11-09", M8812);
        var heron = bill(line("purpose", 14, lookUp), line("hours", 4, lookUp), line("volume", -2, lookUp));
        var marks = story(new StoryParts.Part(HERON, heron, null))
                .lanes()
                .getFirst()
                .marks();
        assertEquals(
                List.of(List.of("purpose", "hours")),
                marks.stream().map(Mark::families).toList());
    }

    @Test
    void lookUpsOfOneMerchantOnOneDayAreOneMark() {
        var heron = bill(line(
                "purpose",
                14,
                event("1", "staff.access", "2026-11-09T20:00:00Z", M8812, false),
                event("2", "staff.access", "2026-11-09T20:10:00Z", M8812, false),
                event("3", "staff.access", "2026-11-09T20:20:00Z", M4410, false)));
        var marks = story(new StoryParts.Part(HERON, heron, null))
                .lanes()
                .getFirst()
                .marks();
        assertEquals(
                List.of("M-8812 x 2", "M-4410 x 1"),
                marks.stream().map(m -> m.label() + " x " + m.count()).toList());
    }

    @Test
    void aStoryOfNothingIsStillAStory() {
        var story = StoryTeller.tell(new StoryParts(List.of(), List.of(), null, null), ScoringState.THERE);
        assertTrue(story.from().isBefore(story.to()));
        assertTrue(story.lanes().isEmpty());
    }

    @Test
    void onlyTheSpanThatIsAskedForIsTold() {
        var heron = bill(line("purpose", 14, lookUp("10-15", M4410), lookUp("11-09", M8812)));
        var parts = new StoryParts(
                List.of(new StoryParts.Part(HERON, heron, null)),
                List.of(),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-11-10T00:00:00Z"));
        var story = StoryTeller.tell(parts, ScoringState.THERE);
        assertEquals(1, story.lanes().getFirst().marks().size());
        assertEquals(2, story.overview().stream().mapToInt(DayBar::against).sum(), "the strip shows all of it");
    }
}

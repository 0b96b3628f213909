package dev.probity.cases.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.evidence.EvidenceRef;
import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.identity.Badge;
import dev.probity.cases.identity.BadgeShape;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.SubjectRef;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.scoring.ScoringState;
import dev.probity.cases.subject.Activity;
import dev.probity.cases.subject.ActivityEvent;
import dev.probity.cases.subject.DayCount;
import dev.probity.cases.subject.TicketCoverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTellerTest {
    private static final SubjectRef HERON = subject(SubjectKind.STAFF, UUID.randomUUID(), "Amber Heron");
    private static final SubjectRef GO_BETWEEN = subject(SubjectKind.PERSON, UUID.randomUUID(), "G-31");
    private static final SubjectRef M8812 = merchant("M-8812");
    private static final SubjectRef M4410 = merchant("M-4410");

    private static SubjectRef subject(SubjectKind kind, UUID id, String label) {
        return new SubjectRef(id, kind, label, "", new Badge(BadgeShape.CIRCLE, null, null));
    }

    private static SubjectRef merchant(String id) {
        return subject(SubjectKind.MERCHANT, Subjects.openId(PartyRef.of("merchant:" + id)), id);
    }

    private static EvidenceRef event(String id, String type, String time, SubjectRef merchant, Boolean ticketed) {
        return new EvidenceRef(
                id,
                "urn:tools",
                "dev.probity." + type + ".v1",
                Instant.parse(time),
                merchant == null ? null : new MerchantLink(merchant.id(), merchant.label()),
                ticketed,
                null);
    }

    private static EvidenceRef lookUp(String day, SubjectRef merchant) {
        return event("a" + day, "staff.access", "2026-" + day + "T20:14:18Z", merchant, false);
    }

    private static EvidenceRef vanished(String day, SubjectRef merchant) {
        return event("r" + day, "review.removed", "2026-" + day + "T18:20:44Z", merchant, null);
    }

    private static BillLine line(String family, double decibans, EvidenceRef... evidence) {
        return new BillLine(family, family, family, decibans, "P30D", "", evidence.length, List.of(evidence));
    }

    private static Bill bill(BillLine... lines) {
        return new Bill(
                Instant.EPOCH,
                1,
                BillSource.LIVE,
                -40,
                14,
                0.96,
                0,
                true,
                0,
                0,
                List.of(lines),
                List.of(),
                null,
                null,
                Explanations.NOT_TESTED);
    }

    private static Story story(StoryParts.Part... parts) {
        return StoryTeller.tell(
                new StoryParts(List.of(parts), List.of(Instant.parse("2026-11-13T17:40:00Z")), null, null),
                ScoringState.THERE);
    }

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
    void aPaymentIsToldOnceAndPointsToThePersonWhosePaymentsRestOnIt() {
        var payment = event("p", "payment.observed", "2026-11-16T12:00:00Z", null, null);
        var story = story(
                new StoryParts.Part(HERON, bill(line("payment", 11, payment)), null),
                new StoryParts.Part(GO_BETWEEN, bill(line("broker", 20, payment)), null));
        assertEquals("G-31", story.lanes().getFirst().subject().label(), "go-betweens stand above whom they pay");
        assertEquals(
                List.of(ArrowKind.PAID),
                story.arrows().stream().map(Arrow::kind).toList());
        assertEquals(HERON.id(), story.arrows().getFirst().toSubject());
        assertEquals(List.of(), story.lanes().getLast().marks());
        assertEquals(1, story.overview().stream().mapToInt(DayBar::against).sum());
    }

    @Test
    void whatAGoBetweenAndAMerchantPaidEachOtherReachedNobodyElse() {
        var payment = event("p", "payment.observed", "2026-11-16T12:00:00Z", M8812, null);
        var heron = new StoryParts.Part(HERON, bill(line("broker", 11, payment), line("payment", 9, payment)), null);
        var merchant = new StoryParts.Part(M8812, null, null);
        var known = story(heron, new StoryParts.Part(GO_BETWEEN, bill(line("broker", 20, payment)), null), merchant);
        assertEquals(List.of(), known.arrows());
        assertEquals(1, known.lanes().getFirst().marks().size(), "it is told of the go-between");
        var unknown = story(heron, merchant);
        assertEquals(List.of(), unknown.lanes().getFirst().marks(), "nobody paid the person");
        assertEquals(1, unknown.lanes().getLast().marks().size(), "it is told of the merchant");
    }

    @Test
    void aPaymentOfNobodyKnownIsToldOfWhomItReached() {
        var payment = event("p", "payment.observed", "2026-11-16T12:00:00Z", null, null);
        var story = story(
                new StoryParts.Part(HERON, bill(line("payment", 11, payment)), null),
                new StoryParts.Part(GO_BETWEEN, null, null));
        assertEquals(1, story.lanes().getLast().marks().size());
        assertEquals(List.of(), story.arrows());
    }

    private static Mark markOf(String type, String... said) {
        var events = new EvidenceRef[said.length];
        for (var at = 0; at < said.length; at++) {
            events[at] = new EvidenceRef(
                    "e" + at,
                    "urn:tools",
                    "dev.probity." + type + ".v1",
                    Instant.parse("2026-11-16T12:00:00Z").plusSeconds(at),
                    null,
                    null,
                    said[at].isEmpty() ? null : said[at]);
        }
        var lane = story(new StoryParts.Part(HERON, bill(line("payment", 11, events)), null))
                .lanes()
                .getFirst();
        assertEquals(1, lane.marks().size());
        return lane.marks().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "300.00 USD | 300.00 | USD | 300.00 USD",
                "1,200.00 USD | 1200.00 | USD | 1,200.00 USD",
                "-40.00 EUR | -40.00 | EUR | −40.00 EUR",
                "300.00 USD; 1,200.00 USD; 480.50 USD | 1980.50 | USD | 3 payments, 1,980.50 USD",
                "300.00 USD; 1,200.00 EUR | null | null | 2 payments",
                "300.00 USD; -300.00 USD | null | null | 2 payments",
                "300.00 USD; '' | null | null | 2 payments",
                "'' | null | null | 1 payment",
                "300 dollars | null | null | 1 payment",
            })
    void paymentsOfADaySayTheirSumWhereThereIsOne(String said, String amount, String currency, String label) {
        var mark = markOf("payment.observed", said.replace("''", "").split("; ?", -1));
        assertEquals(amount, mark.amount());
        assertEquals(currency, mark.currency());
        assertEquals(label, mark.label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merchant.outcome | rating 3.60 → 4.20 | rating 3.60 → 4.20",
                "merchant.outcome | rating 3.60 → 4.20; sales 100 → 900 | rating 3.60 → 4.20; sales 100 → 900",
                "merchant.outcome | rating 3.60 → 4.20; '' | 2 gains",
                "merchant.outcome | a; b; c | 3 gains",
                "review.removed | 1 star | 1 review of 1 star vanished",
                "review.removed | 1 star; 1 star | 2 reviews of 1 star vanished",
                "review.removed | 1 star; 2 stars | 2 reviews vanished",
                "review.removed | '' | 1 review vanished",
            })
    void gainsSayWhatTheirEventsSay(String type, String said, String label) {
        assertEquals(
                label, markOf(type, said.replace("''", "").split("; ?", -1)).label());
    }

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

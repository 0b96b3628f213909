package dev.probity.cases.story;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
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
import dev.probity.cases.subject.Activity;
import dev.probity.cases.subject.ActivityEvent;
import dev.probity.cases.subject.DayCount;
import dev.probity.cases.subject.TicketCoverage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** C-1042 as scoring tells of it: bills with the events they rest on, in scoring's words, and what Amber Heron does all day. */
final class ToldStory {
    static final SubjectRef HERON = new SubjectRef(
            UUID.fromString("713c2816-2675-5c7d-b58a-005397a29a76"),
            SubjectKind.STAFF,
            "Amber Heron",
            "Seller support, SZX",
            new Badge(BadgeShape.DIAMOND, "amber", "AH"));
    static final SubjectRef G31 = new SubjectRef(
            UUID.fromString("63989179-9be6-5e03-8b98-56a7bc644323"),
            SubjectKind.PERSON,
            "G-31",
            "Go-between",
            new Badge(BadgeShape.TRIANGLE, null, null));
    static final SubjectRef M8812 = merchant("M-8812");
    static final SubjectRef M4410 = merchant("M-4410");
    static final SubjectRef M9077 = merchant("M-9077");

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-08-25");
    private static final LocalDate FIRST_HOURS = LocalDate.parse("2026-10-12");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-23");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Hours of work in UTC, and look-ups in each. */
    private static final int[][] WORK = {{2, 4}, {5, 6}, {7, 3}};

    private ToldStory() {}

    private static SubjectRef merchant(String id) {
        return new SubjectRef(
                Subjects.openId(PartyRef.of("merchant:" + id)),
                SubjectKind.MERCHANT,
                id,
                "Phone accessories",
                new Badge(BadgeShape.SQUARE, null, null));
    }

    static StoryParts parts() {
        return new StoryParts(
                List.of(
                        new StoryParts.Part(HERON, heron(), activity()),
                        new StoryParts.Part(G31, goBetween(), null),
                        new StoryParts.Part(M8812, m8812(), null),
                        new StoryParts.Part(
                                M4410, bill(2, line("gain", 22, vanished(M4410, "2026-10-18T09:00:00Z", 4))), null),
                        new StoryParts.Part(M9077, null, null)),
                List.of(Instant.parse("2026-11-13T17:40:00Z")),
                Instant.parse("2026-10-12T00:00:00Z"),
                null);
    }

    private static Bill heron() {
        var m4410 = touches(M4410, "2026-10-15T19:40:00Z", 4);
        var more = touches(M4410, "2026-10-16T19:40:00Z", 2);
        var m9077 = touches(M9077, "2026-10-28T19:58:00Z", 4);
        var ninth = touches(M8812, "2026-11-09T20:14:18Z", 5);
        var tenth = touches(M8812, "2026-11-10T20:14:18Z", 6);
        var eleventh = touches(M8812, "2026-11-11T20:14:18Z", 3);
        return bill(
                14.1,
                line(
                        "gain",
                        18.2,
                        last(6, m4410, more),
                        vanished(M4410, "2026-10-18T09:00:00Z", 4),
                        m9077,
                        vanished(M9077, "2026-10-30T10:00:00Z", 3),
                        last(6, ninth, tenth, eleventh),
                        last(
                                6,
                                vanished(M8812, "2026-11-12T09:40:00Z", 4),
                                vanished(M8812, "2026-11-13T16:02:11Z", 3),
                                rated())),
                line("purpose", 14.1, m4410, more, m9077, ninth, tenth, eleventh),
                line("broker", 12.9, contacts()),
                line("payment", 11, payments()),
                line("hours", 4.1, eleventh),
                line(
                        "volume",
                        -1.9,
                        List.of(
                                touch(M8812, "2026-11-17T07:10:00Z", true),
                                touch(M4410, "2026-11-18T05:20:00Z", null))));
    }

    /** Of dealings with one party a go-between's bill shows the first and the last. */
    private static Bill goBetween() {
        var payments = payments();
        return bill(5, line("broker", 45, contacts(), List.of(payments.getFirst(), payments.getLast())));
    }

    private static Bill m8812() {
        var posted = Stream.of("10-20", "10-23", "10-27", "10-30", "11-03", "11-05", "11-08")
                .map(day -> event("review.posted", "2026-" + day + "T08:00:00Z", M8812, null, "1 star"))
                .toList();
        return bill(
                7,
                line(
                        "gain",
                        30,
                        vanished(M8812, "2026-11-11T18:20:44Z", 2),
                        vanished(M8812, "2026-11-12T09:40:00Z", 4),
                        vanished(M8812, "2026-11-13T16:02:11Z", 3),
                        rated()),
                line("ring", 17, posted));
    }

    private static List<EvidenceRef> touches(SubjectRef merchant, String from, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> touch(
                        merchant,
                        Instant.parse(from).plus(7L * at, ChronoUnit.MINUTES).toString(),
                        false))
                .toList();
    }

    private static EvidenceRef touch(SubjectRef merchant, String at, Boolean ticketed) {
        return event("staff.access", at, merchant, ticketed, "view review author contacts");
    }

    private static List<EvidenceRef> vanished(SubjectRef merchant, String from, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> event(
                        "review.removed",
                        Instant.parse(from).plus(5L * at, ChronoUnit.MINUTES).toString(),
                        merchant,
                        null,
                        "1 star"))
                .toList();
    }

    private static List<EvidenceRef> rated() {
        return List.of(event("merchant.outcome", "2026-11-13T23:00:00Z", M8812, null, "rating 3.60 → 4.20"));
    }

    private static List<EvidenceRef> contacts() {
        return Stream.of("10-13T10:00", "10-14T10:00", "10-27T16:00", "11-06T16:00", "11-07T08:15", "11-19T10:02")
                .map(at -> event("contact.observed", "2026-" + at + ":00Z", null, null, null))
                .toList();
    }

    private static List<EvidenceRef> payments() {
        return List.of(
                event("payment.observed", "2026-10-19T12:00:00Z", null, null, "300.00 USD"),
                event("payment.observed", "2026-11-01T12:00:00Z", null, null, "480.00 USD"),
                event("payment.observed", "2026-11-16T12:00:00Z", null, null, "1,200.00 USD"));
    }

    private static EvidenceRef event(String type, String time, SubjectRef about, Boolean ticketed, String what) {
        var merchant = about == null ? null : new MerchantLink(about.id(), about.label());
        return new EvidenceRef(
                type + " " + time,
                "urn:example:tools",
                "dev.probity." + type + ".v1",
                Instant.parse(time),
                merchant,
                ticketed,
                what);
    }

    @SafeVarargs
    private static List<EvidenceRef> last(int count, List<EvidenceRef>... events) {
        return Arrays.stream(events)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EvidenceRef::time).reversed())
                .limit(count)
                .toList();
    }

    @SafeVarargs
    private static BillLine line(String family, double decibans, List<EvidenceRef>... events) {
        var evidence = Arrays.stream(events).flatMap(List::stream).toList();
        return new BillLine(family, family, family, decibans, "P30D", "", evidence.size(), evidence);
    }

    private static Bill bill(double total, BillLine... lines) {
        return new Bill(
                Instant.parse("2026-11-23T11:31:00Z"),
                61,
                BillSource.LIVE,
                -40,
                total,
                Bills.posterior(total),
                0,
                total >= 0,
                0,
                0,
                List.of(lines),
                List.of(),
                null,
                null,
                Explanations.NOT_TESTED);
    }

    private static Activity activity() {
        var days = new ArrayList<DayCount>();
        var events = new ArrayList<ActivityEvent>();
        for (var day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            var free = WEEKEND.contains(day.getDayOfWeek());
            days.add(new DayCount(day, free ? 0 : 13, 0));
            if (!free && !day.isBefore(FIRST_HOURS)) {
                for (var hour : WORK) {
                    var at = day.atTime(hour[0], 0).toInstant(ZoneOffset.UTC);
                    events.add(new ActivityEvent(at, EventKind.LOOKUP, "", null, true, hour[1]));
                }
            }
        }
        return new Activity(null, "UTC", List.of(), null, days, List.of(), new TicketCoverage(0, 0, null), events);
    }
}

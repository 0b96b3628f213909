package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.PartyEvent.Ticket;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Notice;
import dev.probity.scoring.finding.WithMerchants;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Long stories of a whole workplace, in memory: what is said of whom, and that innocence holds. */
class StaffFoldTest {
    private static final int LIVES = 16;
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int PEOPLE = 120;

    private final Map<String, Finding> said = new HashMap<>();
    private int ids;

    private EventHead head(String type, Instant time) {
        return new EventHead("/t", "e-" + ids++, "dev.probity." + type, time);
    }

    private Access look(Instant time, String dataClass, String merchant, long records, String ticket) {
        return new Access(
                head("staff.access.v1", time), "VIEW", dataClass, List.of("merchant:" + merchant), records, ticket);
    }

    private void tell(Workplace workplace, String subject, PartyEvent event) {
        workplace.tell(subject, event).forEach(finding -> said.put(finding.id(), finding));
    }

    /** Everybody works eight hours on weekdays: looks at some merchants, a part of them without a ticket, each person in their own way. */
    private void work(Workplace workplace, int weeks, Random chance, Consumer<Instant> also) {
        var untracked = new double[PEOPLE];
        var records = new double[PEOPLE];
        for (int person = 0; person < PEOPLE; person++) {
            untracked[person] = Math.pow(chance.nextDouble(), 2) * 0.7;
            records[person] = 3 + 10 * chance.nextDouble();
            tell(
                    workplace,
                    "staff:" + person,
                    new StaffProfile(head("staff.profile.v1", START), "support", "SZX", "T" + person / 10, List.of()));
        }
        for (int day = 0; day < 7 * weeks; day++) {
            var morning = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(9));
            for (int person = 0; person < PEOPLE && day % 7 < 5; person++) {
                workday(workplace, morning, person, untracked[person], records[person], chance);
            }
            also.accept(morning);
        }
    }

    private void workday(
            Workplace workplace, Instant morning, int person, double untracked, double records, Random chance) {
        var subject = "staff:" + person;
        int looks = 2 + chance.nextInt(6);
        for (int look = 0; look < looks; look++) {
            var time = morning.plus(Duration.ofMinutes(480L * look / looks + chance.nextInt(40)));
            var merchant = "M-" + (int) (400 * Math.pow(chance.nextDouble(), 3));
            if (chance.nextDouble() > untracked) {
                var ticket = "T-" + ids;
                tell(
                        workplace,
                        subject,
                        new Ticket(
                                head("ticket.v1", time),
                                ticket,
                                "merchant:" + merchant,
                                time,
                                time.plus(Duration.ofHours(1))));
            }
            long moved = Math.round(records * Math.exp(chance.nextGaussian()));
            tell(workplace, subject, look(time, "MERCHANT_SALES", merchant, moved, null));
        }
    }

    private double mean(String detector) {
        return said.values().stream()
                .filter(finding -> finding.detector().name().equals(detector))
                .mapToDouble(finding -> finding.weight().eValue())
                .average()
                .orElseThrow();
    }

    private double heaviest(String subject, String detector) {
        return said.values().stream()
                .filter(finding -> finding.subject().equals(subject))
                .filter(finding -> finding.detector().name().equals(detector))
                .mapToDouble(finding -> 10 * Math.log10(finding.weight().eValue()))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** People differ, their habits are their own, and half a year of it must not accuse them: the mean over all windows stays at or below 1. */
    @Test
    void innocentWorkplaceGathersNoEvidence() {
        var workplace = new Workplace(Map.of("probity.scoring.detectors.step-decibans", "0.05"));
        work(workplace, 20, new Random(7), morning -> {});
        for (var detector : List.of("purpose", "errand", "portfolio", "data-class", "volume", "hours")) {
            assertTrue(mean(detector) <= 1.05, detector + " has a mean e-value of " + mean(detector));
        }
        int largest = 0;
        for (int person = 0; person < PEOPLE; person++) {
            largest = Math.max(largest, workplace.bytes("staff:" + person));
        }
        assertTrue(largest <= 2560, "a person's state takes " + largest + " bytes");
    }

    @Test
    void exportFarAboveOwnDaysAndPeersWeighsWithinTheDay() {
        var workplace = new Workplace(Map.of());
        work(workplace, 8, new Random(3), morning -> {});
        var night = START.plus(Duration.ofDays(56)).plus(Duration.ofHours(10));
        tell(workplace, "staff:1", look(night, "MERCHANT_SALES", "M-1", 60_000, null));
        assertTrue(heaviest("staff:1", "volume") > 3, "weighs " + heaviest("staff:1", "volume"));
        assertTrue(heaviest("staff:1", "volume") > heaviest("staff:2", "volume"));
    }

    @Test
    void nightsOfWhoAlwaysWorkedDaysWeighAndOthersNightsOnlyForThem() {
        var workplace = new Workplace(Map.of());
        work(workplace, 8, new Random(3), morning -> {});
        for (int day = 56; day < 70; day++) {
            if (day % 7 >= 5) {
                continue; // a weekend is as unusual as a night
            }
            var night = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(2));
            tell(workplace, "staff:1", look(night, "MERCHANT_SALES", "M-1", 3, null));
            tell(workplace, "staff:2", look(night.plus(Duration.ofHours(8)), "MERCHANT_SALES", "M-1", 3, null));
        }
        assertTrue(heaviest("staff:1", "hours") > 8, "weighs " + heaviest("staff:1", "hours"));
        assertTrue(heaviest("staff:2", "hours") < 1, "weighs " + heaviest("staff:2", "hours"));
        var words = said.values().stream()
                .filter(finding -> finding.subject().equals("staff:1")
                        && finding.detector().name().equals("hours")
                        && finding.weight().eValue() > 1)
                .findFirst()
                .orElseThrow()
                .account();
        assertTrue(words.summary().contains("outside the person's own"), words.summary());
        assertTrue(
                words.evidence().stream().allMatch(ref -> ref.time().toString().contains("T02:")));
    }

    @Test
    void whoGaveNoticeIsMarkedFromThatDayOn() {
        var workplace = new Workplace(Map.of());
        var notice = LocalDate.parse("2026-01-08");
        work(workplace, 1, new Random(3), morning -> {
            if (morning.isAfter(START.plus(Duration.ofDays(1)))) {
                tell(
                        workplace,
                        "staff:1",
                        new StaffProfile(
                                head("staff.profile.v1", morning), "support", "SZX", "T0", List.of(), "CN", notice));
            }
        });
        for (var finding : said.values()) {
            boolean given = finding.subject().equals("staff:1")
                    && !finding.foundAt().isBefore(Instant.parse("2026-01-08T00:00:00Z"));
            assertEquals(given, Notice.isGiven(finding), finding.id() + " " + finding.foundAt());
        }
        assertTrue(said.values().stream().anyMatch(Notice::isGiven));
    }

    /** Of whoever never touches a merchant, as the user of a cloud, behaviour is all that speaks: more of it is bet. */
    @Test
    void whoeverWorksWithMerchantsIsMarkedAndNobodyElse() {
        var workplace = new Workplace(Map.of());
        work(
                workplace,
                1,
                new Random(3),
                morning -> tell(
                        workplace,
                        "staff:cloud",
                        new Access(head("staff.access.v1", morning), "VIEW", "KEYS", List.of(), 3, null)));
        for (var finding : said.values()) {
            assertEquals(!finding.subject().equals("staff:cloud"), WithMerchants.isMarked(finding), finding.id());
        }
        assertTrue(said.values().stream().anyMatch(finding -> finding.subject().equals("staff:cloud")));
        assertTrue(said.values().stream().anyMatch(WithMerchants::isMarked));
    }

    @Test
    void growthOfTheWholeGroupAccusesNobody() {
        var workplace = new Workplace(Map.of("probity.scoring.detectors.step-decibans", "0.05"));
        var chance = new Random(5);
        work(workplace, 8, chance, morning -> {});
        said.clear();
        for (int day = 56; day < 70; day++) {
            for (int person = 0; person < PEOPLE && day % 7 < 5; person++) {
                workday(workplace, START.plus(Duration.ofDays(day)).plus(Duration.ofHours(9)), person, 0.2, 25, chance);
            }
        }
        assertTrue(mean("volume") <= 1.1, "mean " + mean("volume"));
    }

    @Test
    void firstLookAtDataThatNoPeerUsesIsFound() {
        var workplace = new Workplace(Map.of());
        work(workplace, 6, new Random(3), morning -> {});
        var time = START.plus(Duration.ofDays(42)).plus(Duration.ofHours(10));
        tell(workplace, "staff:1", look(time, "REVIEWER_CONTACT", "M-1", 1, null));
        tell(workplace, "staff:1", look(time.plusSeconds(4000), "CUSTOMER_PROFILE", "M-2", 1, null));
        assertTrue(heaviest("staff:1", "data-class") > 8, "weighs " + heaviest("staff:1", "data-class"));
        var finding = said.values().stream()
                .filter(f ->
                        f.subject().equals("staff:1") && f.detector().name().equals("data-class"))
                .max(java.util.Comparator.comparingDouble(f -> f.weight().eValue()))
                .orElseThrow();
        assertTrue(finding.peers() != null && finding.peers().size() >= 30, "compared with " + finding.peers());
        assertEquals(20260213, finding.account().facts().get("peersThrough"), 3);
    }

    /** In the mean over lives, for one life's ordinary look-ups without a ticket may hide them: a factor of 4 and more, which one of them need not reach. */
    @Test
    void rowOfStrangeMerchantsIsFound() {
        double decibans = 0;
        for (int life = 1; life <= LIVES; life++) {
            said.clear();
            var workplace = new Workplace(Map.of());
            work(workplace, 6, new Random(life), morning -> {});
            for (int i = 0; i < 14; i++) {
                var time = START.plus(Duration.ofDays(42)).plus(Duration.ofMinutes(600 + 9L * i));
                tell(workplace, "staff:1", look(time, "MERCHANT_SALES", "strange-" + i * 31, 1, null));
            }
            decibans += 10 * Math.log10(heaviest("staff:1", "portfolio")) / LIVES;
        }
        assertTrue(decibans > 6, "weighs " + decibans + " dB in the mean");
    }

    @Test
    void powerUsedWithItsTicketIsCoveredThoughAnEarlierLookWasNot() {
        var state = afterPower(Duration.ofHours(5));
        assertEquals(
                1,
                state.untracked
                        .window(Horizon.WEEK, DAY, RULES.untracked(), null)
                        .k());
        var powers = state.powers.window(Horizon.WEEK, DAY, RULES.powers(), null);
        assertEquals("0/1", powers.k() + "/" + powers.n());
    }

    @Test
    void powerUsedWithoutATicketCountsUntilTheTicketComes() {
        var state = afterPower(Duration.ofHours(1));
        var powers = state.powers.window(Horizon.WEEK, DAY, RULES.powers(), null);
        assertEquals("1/1", powers.k() + "/" + powers.n());
    }

    private static final int DAY = StaffFold.dayOf(START);
    private static final StaffRules RULES =
            StaffRules.of(ScoringConfigs.defaults().detectors(), "test");

    /** A look at nine, a ticket at one o'clock, and a review removed so long after nine. */
    private StaffState afterPower(Duration later) {
        var workplace = new Workplace(Map.of());
        var nine = START.plus(Duration.ofHours(9));
        var one = nine.plus(Duration.ofHours(4));
        workplace.tell("staff:1", look(nine, "REVIEWER_CONTACT", "M-1", 1, null));
        if (later.compareTo(Duration.ofHours(4)) > 0) {
            workplace.tell("staff:1", new Ticket(head("ticket.v1", one), "T-1", "merchant:M-1", one, null));
        }
        workplace.tell(
                "staff:1",
                new Intervention(
                        head("staff.intervention.v1", nine.plus(later)),
                        "REVIEW_REMOVED",
                        List.of("merchant:M-1"),
                        null));
        return StaffState.of(workplace.state("staff:1"));
    }

    @Test
    void declaredClientsAreOnTheBeat() {
        var workplace = new Workplace(Map.of());
        work(workplace, 6, new Random(3), morning -> {});
        var clients = new ArrayList<String>();
        for (int i = 0; i < 14; i++) {
            clients.add("merchant:strange-" + i * 31);
        }
        var monday = START.plus(Duration.ofDays(42));
        tell(workplace, "staff:1", new StaffProfile(head("staff.profile.v1", monday), "support", "SZX", "T0", clients));
        for (int i = 0; i < 14; i++) {
            tell(
                    workplace,
                    "staff:1",
                    look(
                            monday.plus(Duration.ofMinutes(600 + 9L * i)),
                            "MERCHANT_SALES",
                            "strange-" + i * 31,
                            1,
                            null));
        }
        assertTrue(heaviest("staff:1", "portfolio") < 3, "weighs " + heaviest("staff:1", "portfolio"));
    }

    /** A repeat of any of the last 128 events, whenever it comes, leaves every byte as it was. */
    @Property(tries = 40)
    void repeatsLeaveEveryByteAsItWas(@ForAll long seed) {
        var chance = new Random(seed);
        var workplace = new Workplace(Map.of());
        var told = new ArrayList<PartyEvent>();
        for (int i = 0; i < 60; i++) {
            var time = START.plus(Duration.ofMinutes(30L * i));
            var event = look(time, "C" + chance.nextInt(3), "M-" + chance.nextInt(9), chance.nextInt(50), null);
            workplace.tell("staff:1", event);
            told.add(event);
            var before = workplace.state("staff:1");
            workplace.tell("staff:1", told.get(chance.nextInt(told.size())));
            assertArrayEquals(before, workplace.state("staff:1"));
        }
    }

    @Test
    void stateReadBackWritesTheSameBytes() {
        var workplace = new Workplace(Map.of());
        work(workplace, 3, new Random(1), morning -> {});
        for (int person = 0; person < PEOPLE; person++) {
            var bytes = workplace.state("staff:" + person);
            assertArrayEquals(bytes, StaffState.of(bytes).bytes(ByteBuffer.allocate(1 << 17)));
        }
    }
}

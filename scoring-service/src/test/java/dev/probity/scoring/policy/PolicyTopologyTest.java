package dev.probity.scoring.policy;

import static dev.probity.scoring.policy.PolicyFixtures.confirmed;
import static dev.probity.scoring.policy.PolicyFixtures.forbiddenIn;
import static dev.probity.scoring.policy.PolicyFixtures.noGroupBelow;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.Story;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.staff.StaffStores;
import dev.probity.scoring.stream.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the policy forbids goes neither into the state nor into the bill, through the whole topology. */
class PolicyTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final String BERLIN = "staff:B";
    private static final String LYON = "staff:L";
    private static final String DATA_CLASS = "MERCHANT_SALES";
    private static final Indicator VOLUME = Indicator.family(Family.VOLUME);

    private Story story;
    private int events;

    @BeforeEach
    void start() {
        story = new Story(
                MONDAY, Map.of("probity.scoring.bets.seldom", "0.8", "probity.scoring.bets.with-merchants", "1"));
        profile(BERLIN, "DE");
        profile(LYON, "FR");
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void profile(String subject, String country) {
        var data = Map.<String, Object>of("staffId", subject, "role", "support", "site", "S", "country", country);
        story.tell("probity.parties", subject, Events.event("staff.profile.v1", "p" + events++, MONDAY, data));
    }

    private void agree(PolicyVersion policy) {
        story.tell(Topics.POLICIES, PolicyStore.key(policy.version()), PolicyFixtures.json(policy));
        story.tell(Topics.POLICIES, PolicyStore.IN_FORCE, PolicyFixtures.json(policy));
    }

    /** Ordinary days, each with an export and some looks without a ticket, for both; on the eighth the export is large. */
    private void work(int from, int to) {
        for (int day = from; day < to; day++) {
            for (var subject : List.of(BERLIN, LYON)) {
                workday(subject, MONDAY.plus(Duration.ofDays(day)), day == 7 ? 40_000 : 40);
            }
        }
    }

    private void workday(String subject, Instant morning, long records) {
        story.tell("probity.activity", subject, Events.anExport("x" + events++, morning, DATA_CLASS, records));
        for (int look = 0; look < 4; look++) {
            var time = morning.plus(Duration.ofMinutes(look));
            story.tell("probity.activity", subject, Events.aLook("l" + events++, time, "M-" + events, null));
        }
    }

    private boolean remembers(String subject, String text) {
        var state = story.stored(StaffStores.STATES, subject);
        return new String(state, StandardCharsets.ISO_8859_1).contains(text);
    }

    private TreeSet<String> families(String subject) {
        var families = new TreeSet<String>();
        latestBill(subject)
                .path("lines")
                .forEach(line -> families.add(line.path("family").asText()));
        return families;
    }

    private JsonNode latestBill(String subject) {
        return story.told(Topics.RISK).stream()
                .filter(bill -> bill.path("subject").asText().equals(subject))
                .toList()
                .getLast();
    }

    private TreeSet<String> detectors(String subject) {
        var detectors = new TreeSet<String>();
        story.told(Topics.FINDINGS).stream()
                .filter(finding -> finding.path("subject").asText().equals(subject))
                .forEach(finding -> detectors.add(finding.path("detector").asText()));
        return detectors;
    }

    private long touches(String subject) {
        var touches = story.driver.<Bytes, byte[]>getKeyValueStore(StaffStores.TOUCHES);
        return TouchStore.read(touches, subject).size();
    }

    @Test
    void whatIsForbiddenFromTheStartIsNeverStoredNorWeighed() {
        agree(confirmed(3, forbiddenIn("DE", VOLUME)));
        work(0, 8);
        var findings = story.told(Topics.FINDINGS);
        assertTrue(findings.stream()
                .allMatch(finding -> finding.path("policyVersion").asText().equals("3")));
        assertEquals(
                List.of(LYON),
                findings.stream()
                        .filter(finding -> finding.path("detector").asText().equals("volume"))
                        .map(finding -> finding.path("subject").asText())
                        .distinct()
                        .toList());
        assertFalse(remembers(BERLIN, DATA_CLASS));
        assertTrue(remembers(LYON, DATA_CLASS));
        assertTrue(story.stored(StaffStores.STATES, BERLIN).length < story.stored(StaffStores.STATES, LYON).length);
    }

    @Test
    void whatBecomesForbiddenIsErasedWithTheNextEventAndItsLineLeavesTheBill() {
        work(0, 8);
        assertTrue(families(BERLIN).contains("volume"));
        var before = story.stored(StaffStores.STATES, BERLIN);
        agree(confirmed(4, forbiddenIn("DE", VOLUME)));
        assertArrayEquals(before, story.stored(StaffStores.STATES, BERLIN), "nothing happens before the next event");

        profile(BERLIN, "DE");

        assertFalse(remembers(BERLIN, DATA_CLASS));
        assertTrue(story.stored(StaffStores.STATES, BERLIN).length < before.length);
        var bill = latestBill(BERLIN);
        assertEquals("4", bill.path("policyVersion").asText());
        assertFalse(bill.toString().contains("\"volume\""), bill.toString());
        assertTrue(bill.toString().contains("\"purpose\""), bill.toString());
        addsUp(bill);
        profile(BERLIN, "DE");
        assertEquals(List.of(), story.told(Topics.RISK), "it is forgotten once");
    }

    private static void addsUp(JsonNode bill) {
        double sum = bill.path("priorDecibans").asDouble();
        for (var line : bill.path("lines")) {
            sum += line.path("decibans").asDouble();
        }
        assertEquals(bill.path("totalDecibans").asDouble(), sum, 1e-6);
    }

    @Test
    void whoeverMovesToAProtectedPlaceIsForgottenThere() {
        agree(confirmed(1, forbiddenIn("DE", VOLUME)));
        work(0, 8);
        assertTrue(remembers(LYON, DATA_CLASS));
        profile(LYON, "DE");
        assertFalse(remembers(LYON, DATA_CLASS));
    }

    @Test
    void forbiddenEventsLeaveNothingBehindThoughNoneOfThemIsLetThrough() {
        work(0, 3);
        assertTrue(touches(BERLIN) > 0);
        agree(confirmed(1, forbiddenIn("DE", Indicator.event("staff.access.v1"))));
        work(3, 4);
        assertEquals(0, touches(BERLIN));
        assertFalse(remembers(BERLIN, DATA_CLASS));
        assertEquals(new TreeSet<>(), families(BERLIN));
        var state = story.stored(StaffStores.STATES, BERLIN);
        detectors(BERLIN);
        work(4, 8);
        assertArrayEquals(state, story.stored(StaffStores.STATES, BERLIN));
        assertEquals(new TreeSet<>(), detectors(BERLIN));
        assertTrue(touches(LYON) > 0);
    }

    @Test
    void forbiddenClassOfDataGoesNoFurther() {
        agree(confirmed(1, forbiddenIn("DE", Indicator.dataClass(DATA_CLASS))));
        work(0, 4);
        assertFalse(remembers(BERLIN, DATA_CLASS));
        assertEquals(0, touches(BERLIN));
        story.tell(
                "probity.activity",
                BERLIN,
                Events.anExport("other", MONDAY.plus(Duration.ofDays(3)), "SEARCH_TERMS", 4));
        assertTrue(remembers(BERLIN, "SEARCH_TERMS"));
    }

    @Test
    void whoeverHasNoProfileIsProtectedUntilItComes() {
        agree(confirmed(1, forbiddenIn("DE", VOLUME)));
        workday("staff:N", MONDAY, 40);
        assertFalse(remembers("staff:N", DATA_CLASS));
        profile("staff:N", "FR");
        workday("staff:N", MONDAY.plus(Duration.ofDays(1)), 40);
        assertTrue(remembers("staff:N", DATA_CLASS));
    }

    @Test
    void whatIsAllowedAndForbiddenAgainIsErasedAgain() {
        agree(confirmed(1, forbiddenIn("DE", Indicator.event("staff.access.v1"))));
        work(0, 1);
        agree(confirmed(2));
        work(1, 4);
        assertTrue(touches(BERLIN) > 0);
        agree(confirmed(3, forbiddenIn("DE", Indicator.event("staff.access.v1"))));
        work(4, 5);
        assertEquals(0, touches(BERLIN));
    }

    @Test
    void findingsOfOtherServicesMeetTheSameDoor() {
        agree(confirmed(9, forbiddenIn("DE", Indicator.family(Family.TIPS)), noGroupBelow(300)));
        others(BERLIN, Family.TIPS);
        others(LYON, Family.TIPS);
        assertEquals(List.of(), story.told(Topics.FINDINGS), "one is forbidden, both compare within 214 people");
        agree(confirmed(10, forbiddenIn("DE", Indicator.family(Family.TIPS)), noGroupBelow(214)));
        others(BERLIN, Family.TIPS);
        others(LYON, Family.TIPS);
        others("merchant:M", Family.TIPS);
        assertEquals(
                List.of(LYON + " 10", "merchant:M 10"),
                story.told(Topics.FINDINGS).stream()
                        .map(finding -> finding.path("subject").asText() + " "
                                + finding.path("policyVersion").asText())
                        .toList());
    }

    private void others(String subject, Family family) {
        var finding = FindingFixtures.aFinding(subject, family, Horizon.WEEK, MONDAY, 50);
        story.tell(Topics.FINDINGS, subject, new String(FindingJson.write(finding), StandardCharsets.UTF_8));
    }

    @Test
    void poisonStopsNothingAndTheLastGoodPolicyStaysInForce() {
        agree(confirmed(2, forbiddenIn("DE", VOLUME)));
        var good = story.stored(PolicyStore.POLICIES, PolicyStore.IN_FORCE);
        var selfMade = PolicyFixtures.json(confirmed(3)).replace("u-2", "u-1");
        var waiting = PolicyFixtures.json(confirmed(3)).replace("CONFIRMED", "PROPOSED");
        for (var poison : List.of("", "{", "[]", "{\"version\":3}", selfMade, waiting)) {
            story.tell(Topics.POLICIES, PolicyStore.IN_FORCE, poison);
        }
        story.tell(Topics.POLICIES, "8", PolicyFixtures.json(confirmed(3)));
        assertArrayEquals(good, story.stored(PolicyStore.POLICIES, PolicyStore.IN_FORCE));
        assertNull(story.stored(PolicyStore.POLICIES, "8"));
        work(0, 8);
        assertFalse(remembers(BERLIN, DATA_CLASS));
        assertNotNull(story.stored(StaffStores.STATES, LYON));
    }
}

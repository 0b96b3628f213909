package dev.probity.scoring.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.PolicyFixtures;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.stream.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who somebody is goes by when it was so, not by when it was told, through the whole topology. */
class ProfileOrderTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final Instant BEFORE = MONDAY.minus(Duration.ofDays(90));
    private static final String BERLIN = "DE";
    private static final String AUSTIN = "US";
    private static final String MERCHANT = "merchant:M-1";
    private static final List<String> WRITTEN = List.of(Topics.FINDINGS, Topics.RISK, Topics.ALERTS);

    private Story story;

    @BeforeEach
    void start() {
        story = new Story(MONDAY, Map.of("probity.scoring.risk.publish-step-decibans", "0"));
        var policy = PolicyFixtures.confirmed(1, PolicyFixtures.forbiddenIn(BERLIN, Indicator.family(Family.VOLUME)));
        story.tell(Topics.POLICIES, PolicyStore.key(1), PolicyFixtures.json(policy));
        story.tell(Topics.POLICIES, PolicyStore.IN_FORCE, PolicyFixtures.json(policy));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void staff(String subject, String id, Instant time, String country) {
        var data = Map.<String, Object>of(
                "staffId", subject, "role", "support in " + country, "site", country, "country", country);
        story.tell("probity.parties", subject, Events.event("staff.profile.v1", id, time, data));
    }

    private void merchant(String id, Instant time, String category, String identifiers) {
        var data = Map.<String, Object>of(
                "merchantId", "M-1", "name", "Shop", "category", category, "identifiers", identifiers);
        story.tell("probity.parties", MERCHANT, Events.event("merchant.profile.v1", id, time, data));
    }

    /** Ordinary days, and a large one at their end. */
    private void work(String subject) {
        for (int day = 0; day < 8; day++) {
            var morning = MONDAY.plus(Duration.ofDays(day));
            var records = day == 7 ? 40_000 : 40;
            story.tell("probity.activity", subject, Events.anExport(subject + day, morning, "SALES", records));
        }
    }

    private Map<String, String> afterWork(String... subjects) {
        for (var subject : subjects) {
            work(subject);
        }
        assertTrue(story.told(Topics.FINDINGS).stream()
                .anyMatch(finding -> finding.path("detector").asText().equals("volume")));
        WRITTEN.forEach(story::told);
        return story.stores();
    }

    private void nothingChanged(Map<String, String> before) {
        assertEquals(before, story.stores());
        WRITTEN.forEach(topic -> assertTrue(story.told(topic).isEmpty(), topic));
    }

    @Test
    void whoMovedAwayIsNotTakenBackByAProfileThatIsToldAgainOrLate() {
        staff("staff:A", "p1", BEFORE, BERLIN);
        staff("staff:A", "p2", MONDAY, AUSTIN);
        var before = afterWork("staff:A");

        staff("staff:A", "p1", BEFORE, BERLIN);
        staff("staff:A", "p2", MONDAY, AUSTIN);
        staff("staff:A", "p0", BEFORE.minus(Duration.ofDays(1)), BERLIN);

        nothingChanged(before);
    }

    @Test
    void aBackDatedLoadOfAllStaffChangesOnlyThoseOfWhomNothingWasKnown() {
        var people = new String[] {"staff:A", "staff:B", "staff:C"};
        for (var person : people) {
            staff(person, "now-" + person, MONDAY, AUSTIN);
        }
        var before = afterWork(people);
        for (var person : people) {
            staff(person, "then-" + person, BEFORE, BERLIN);
        }
        nothingChanged(before);

        staff("staff:D", "then-D", BEFORE, BERLIN);
        assertNotEquals(before, story.stores());
    }

    @Test
    void whoMovesIsTakenAtTheNewPlace() {
        staff("staff:A", "p1", MONDAY.minus(Duration.ofDays(1)), AUSTIN);
        var before = afterWork("staff:A");
        staff("staff:A", "p2", MONDAY, BERLIN);
        assertFalse(story.told(Topics.RISK).isEmpty());
        assertNotEquals(before, story.stores());
    }

    @Test
    void ofTwoProfilesAtOneMomentThatOfTheLaterIdCountsInWhateverOrderTheyCome() {
        staff("staff:A", "p1", MONDAY, BERLIN);
        staff("staff:A", "p2", MONDAY, AUSTIN);
        staff("staff:B", "p2", MONDAY, AUSTIN);
        staff("staff:B", "p1", MONDAY, BERLIN);
        assertEquals(
                new String(story.stored(PolicyStage.PEOPLE, "staff:A")),
                new String(story.stored(PolicyStage.PEOPLE, "staff:B")));
    }

    @Test
    void whatAMerchantOnceSoldDoesNotComeBack() {
        merchant("m1", BEFORE, "toys", "[]");
        merchant("m2", MONDAY, "phones", "[]");
        var before = story.stores();
        merchant("m1", BEFORE, "toys", "[]");
        merchant("m0", BEFORE.minus(Duration.ofDays(1)), "books", "[]");
        nothingChanged(before);
    }

    /** It was the merchant's then, whenever we hear of it. */
    @Test
    void whatAMerchantWasOnceKnownByTiesItAllTheSame() {
        merchant("m2", MONDAY, "phones", "[]");
        var before = new TreeMap<>(story.stores());
        merchant("m1", BEFORE, "toys", "[{\"kind\":\"PHONE\",\"value\":\"+1\"}]");
        var now = new TreeMap<>(story.stores());
        now.keySet().removeAll(before.keySet());
        assertEquals(1, now.size(), now::toString);
        assertTrue(now.firstKey().startsWith("tie-identifiers "), now::toString);
    }
}

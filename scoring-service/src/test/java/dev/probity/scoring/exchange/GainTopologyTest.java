package dev.probity.scoring.exchange;

import static dev.probity.scoring.event.Events.STAFF;
import static dev.probity.scoring.event.Events.aLook;
import static dev.probity.scoring.event.Events.event;
import static dev.probity.scoring.policy.PolicyFixtures.confirmed;
import static dev.probity.scoring.policy.PolicyFixtures.forbiddenIn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.PolicyFixtures;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.stream.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A touch and a gain meet on their ways through the whole topology; what they weigh is {@link GainFoldTest}'s. */
class GainTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:00:00Z");
    private static final String MERCHANT = "merchant:M-1";

    private Story story;

    @BeforeEach
    void start() {
        story = new Story(MONDAY, Map.of());
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void look(String id, Duration after) {
        story.tell("probity.activity", STAFF, aLook(id, MONDAY.plus(after), "M-1", null));
    }

    private void sales(String id, Duration after, double value) {
        var data = Map.<String, Object>of(
                "merchantId", "M-1", "metric", "SALES", "value", value, "previous", 100, "period", "P7D");
        story.tell("probity.market", MERCHANT, event("merchant.outcome.v1", id, MONDAY.plus(after), data));
    }

    @Test
    void touchReachesTheMerchantAndBothSidesSpeak() {
        look("look-1", Duration.ZERO);
        look("look-2", Duration.ofDays(1));
        sales("sales-1", Duration.ofDays(2), 300);
        var state = MerchantGains.of(story.stored(ExchangeStores.GAINS, MERCHANT), MERCHANT);
        assertEquals(STAFF, state.exposures.getFirst().staff);
        assertEquals(GainKind.SALES, state.gains.getFirst().kind());
        assertTrue(state.exposures.getFirst().precedes(state.gains.getFirst()));
        var findings = story.told("probity.findings");
        assertTrue(findings.stream()
                .anyMatch(finding -> finding.path("detector").asText().equals("quid-pro-quo")));
        assertTrue(findings.stream()
                .anyMatch(finding -> finding.path("detector").asText().equals("favour")));
    }

    @Test
    void aGainBeforeTheTouchNeverSpeaksAgainstAnybody() {
        sales("sales-1", Duration.ZERO, 300);
        look("look-1", Duration.ofDays(1));
        look("look-2", Duration.ofDays(2));
        look("look-3", Duration.ofDays(9)); // a day is told of when it is over
        var state = MerchantGains.of(story.stored(ExchangeStores.GAINS, MERCHANT), MERCHANT);
        assertEquals(STAFF, state.exposures.getFirst().staff);
        assertEquals(GainKind.SALES, state.gains.getFirst().kind());
        assertFalse(state.exposures.getFirst().precedes(state.gains.getFirst()));
        for (var finding : story.told("probity.findings")) {
            assertFalse(
                    finding.path("family").asText().equals("gain")
                            && finding.path("decibans").asDouble() > 0,
                    finding.toString());
        }
    }

    @Test
    void daysTellWhatTheMerchantGainedAndWhoWasThere() {
        look("look-1", Duration.ZERO);
        look("look-2", Duration.ofDays(1));
        sales("sales-1", Duration.ofDays(2), 300);
        look("look-3", Duration.ofDays(5)); // a day is told of when it is over
        var days = GainDays.read(MERCHANT, story.store(ExchangeStores.GAINS)).orElseThrow();
        assertEquals(
                List.of(new GainDays.Presence(
                        STAFF, LocalDate.parse("2026-09-07"), LocalDate.parse("2026-09-08"), 2, 2)),
                days.staff());
        var gain = days.gains().getFirst();
        assertEquals(GainKind.SALES, gain.kind());
        assertEquals("sales-1", gain.event().id());
        assertTrue(gain.chance() > 0 && gain.chance() < 0.22, gain.toString());
        assertTrue(
                GainDays.read("merchant:M-2", story.store(ExchangeStores.GAINS)).isEmpty());
    }

    @Test
    void repeatChangesNothing() {
        look("look-1", Duration.ZERO);
        look("look-2", Duration.ofDays(1));
        sales("sales-1", Duration.ofDays(2), 300);
        var gains = story.stored(ExchangeStores.GAINS, MERCHANT);
        var book = story.stored(ExchangeStores.BOOKS, STAFF);
        look("look-1", Duration.ZERO);
        look("look-2", Duration.ofDays(1));
        sales("sales-1", Duration.ofDays(2), 300);
        assertArrayEquals(gains, story.stored(ExchangeStores.GAINS, MERCHANT));
        assertArrayEquals(book, story.stored(ExchangeStores.BOOKS, STAFF));
    }

    private void profile(String id, Duration after, String country) {
        var data = Map.<String, Object>of("staffId", "S-1", "role", "support", "site", "S", "country", country);
        story.tell("probity.parties", STAFF, event("staff.profile.v1", id, MONDAY.plus(after), data));
    }

    private void forbid(Indicator indicator) {
        var policy = confirmed(3, forbiddenIn("DE", indicator));
        story.tell(Topics.POLICIES, PolicyStore.key(3), PolicyFixtures.json(policy));
        story.tell(Topics.POLICIES, PolicyStore.IN_FORCE, PolicyFixtures.json(policy));
    }

    private boolean hasDossiers() {
        try (var dossiers =
                story.driver.getKeyValueStore(ExchangeStores.DOSSIERS).all()) {
            return dossiers.hasNext();
        }
    }

    @Test
    void betsOnAPersonAreDeletedWithTheNextEventAfterTheyBecameForbiddenAndNotLaidAgain() {
        profile("profile-1", Duration.ZERO, "DE");
        look("look-1", Duration.ZERO);
        look("look-2", Duration.ofDays(1));
        sales("sales-1", Duration.ofDays(2), 300);
        forbid(Indicator.detector(QuidProQuoDetector.DETECTOR));
        assertNotNull(story.stored(ExchangeStores.BOOKS, STAFF));
        assertTrue(hasDossiers());
        story.told(Topics.FINDINGS);

        profile("profile-2", Duration.ofDays(2), "DE");
        assertNull(story.stored(ExchangeStores.BOOKS, STAFF));
        assertFalse(hasDossiers());

        look("look-3", Duration.ofDays(7));
        look("look-4", Duration.ofDays(8));
        sales("sales-2", Duration.ofDays(9), 300);
        assertNull(story.stored(ExchangeStores.BOOKS, STAFF));
        assertFalse(hasDossiers());
        assertTrue(story.findings("quid-pro-quo").isEmpty());
    }

    @Test
    void betsBeginAnewWhereOnlyAFieldOfTheTouchesBecameForbidden() {
        profile("profile-1", Duration.ZERO, "DE");
        look("look-1", Duration.ZERO);
        look("look-2", Duration.ofDays(1));
        sales("sales-1", Duration.ofDays(2), 300);
        forbid(Indicator.field("ticketId"));
        profile("profile-2", Duration.ofDays(2), "DE");
        assertNull(story.stored(ExchangeStores.BOOKS, STAFF));
        look("look-3", Duration.ofDays(7));
        look("look-4", Duration.ofDays(8));
        assertNotNull(story.stored(ExchangeStores.BOOKS, STAFF));
    }
}

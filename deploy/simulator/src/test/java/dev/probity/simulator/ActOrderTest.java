package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In every story the touch comes first, the gain after it and within the horizon. */
class ActOrderTest {
    private static final Duration HORIZON = Duration.ofDays(60);

    private record Act(String what, Instant at, String merchant) {}

    private static Map<Integer, List<Act>> campaigns(List<JsonNode> truth) {
        Map<Integer, List<Act>> campaigns = new HashMap<>();
        for (JsonNode fact : truth) {
            if (fact.path("truth").asText().equals("event")
                    && fact.path("campaign").asInt() >= 0) {
                campaigns
                        .computeIfAbsent(fact.path("campaign").asInt(), n -> new ArrayList<>())
                        .add(new Act(
                                fact.path("act").asText(),
                                Instant.parse(fact.path("time").asText()),
                                fact.path("merchant").asText()));
            }
        }
        return campaigns;
    }

    @Test
    void everyGainFollowsATouchOfTheSameCampaignWithinTheHorizon() {
        int gains = 0;
        for (long seed = 31; seed < 35; seed++) {
            List<JsonNode> truth = StoryFixtures.told(StoryFixtures.aStory(seed, 0.05, StoryFixtures.exact()))
                    .truth();
            for (List<Act> acts : campaigns(truth).values()) {
                for (Act gain : acts) {
                    if (gain.what().equals("GAIN")) {
                        gains++;
                        assertTrue(
                                acts.stream().anyMatch(act -> act.what().equals("TOUCH") && before(act, gain)),
                                () -> gain + " among " + acts);
                    }
                }
            }
        }
        assertTrue(gains > 50, "too few gains to mean anything: " + gains);
    }

    private static boolean before(Act touch, Act gain) {
        return touch.at().isBefore(gain.at())
                && Duration.between(touch.at(), gain.at()).compareTo(HORIZON) < 0;
    }

    @Test
    void powersAreUsedAfterLookingAndPaymentsComeAfterTheAct() {
        List<JsonNode> truth = StoryFixtures.told(StoryFixtures.aStory(36, 0.06, StoryFixtures.exact()))
                .truth();
        int checked = 0;
        for (List<Act> acts : campaigns(truth).values()) {
            for (Act act : acts) {
                if (act.what().equals("POWER")
                        || act.what().equals("PAYMENT")
                        || act.what().equals("COVER")) {
                    checked++;
                    assertTrue(acts.stream().anyMatch(t -> t.what().equals("TOUCH") && before(t, act)), act::toString);
                }
            }
        }
        assertTrue(checked > 20, "too few: " + checked);
    }

    @Test
    void allSchemesArePlayedAndRingsPraiseClientsInBursts() {
        List<JsonNode> truth = StoryFixtures.told(StoryFixtures.aStory(37, 0.06, StoryFixtures.exact()))
                .truth();
        Set<String> schemes = new HashSet<>();
        Map<String, Integer> praised = new HashMap<>();
        Set<String> clients = new HashSet<>();
        for (JsonNode fact : truth) {
            switch (fact.path("truth").asText()) {
                case "person" -> schemes.add(fact.path("scheme").asText());
                case "merchant" -> clients.add(fact.path("party").asText());
                case "event" -> {
                    if (fact.path("act").asText().equals("RING_REVIEW")) {
                        praised.merge(fact.path("merchant").asText(), 1, Integer::sum);
                    }
                }
                default -> {}
            }
        }
        assertEquals(5, schemes.size(), schemes::toString);
        assertTrue(clients.containsAll(praised.keySet()));
        assertTrue(praised.values().stream().anyMatch(n -> n >= 8), praised::toString);
    }

    @Test
    void reviewsAreNeverRemovedTwiceNorBeforeTheyWerePosted() {
        List<JsonNode> events = StoryFixtures.told(StoryFixtures.aStory(38, 0.05, StoryFixtures.exact()))
                .events();
        Map<String, Instant> posted = new HashMap<>();
        Set<String> removed = new HashSet<>();
        for (JsonNode event : events) {
            String review = event.path("data").path("reviewId").asText();
            Instant at = Instant.parse(event.path("time").asText());
            if (StoryFixtures.type(event).equals("review.posted")) {
                posted.put(review, at);
            } else if (StoryFixtures.type(event).equals("review.removed")) {
                assertTrue(removed.add(review), () -> "twice: " + event);
                Instant since = posted.get(review);
                assertTrue(since == null || since.isBefore(at), event::toString);
            }
        }
        assertTrue(removed.size() > 30);
    }
}

package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.simulator.StoryFixtures.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The seven kinds are told as they are described. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlotlineTest {
    private final Told story = StoryFixtures.told(StoryFixtures.aStory(71, 400, 60, 0.05, StoryFixtures.exact()));

    private List<JsonNode> facts(String truth) {
        return story.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals(truth))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void allSevenKindsAreDealtInTurn() {
        Map<String, Integer> kinds = new TreeMap<>();
        facts("person").forEach(fact -> kinds.merge(fact.path("kind").asText(), 1, Integer::sum));
        assertEquals(Set.of("S1", "S2", "S3", "S4", "S5", "S6", "S7"), kinds.keySet());
        assertTrue(kinds.values().stream().allMatch(n -> n == 2 || n == 3), kinds::toString);
    }

    @Test
    void aLeaverRecruitsThoseWhoStayedAfterLeaving() {
        Map<String, JsonNode> profiles = new HashMap<>();
        for (JsonNode event : story.events()) {
            if (StoryFixtures.type(event).equals("staff.profile")) {
                profiles.put(event.path("subject").asText(), event);
            }
        }
        Map<String, String> formerly = new HashMap<>();
        facts("broker").stream()
                .filter(fact -> !fact.path("formerly").asText().isEmpty())
                .forEach(fact -> formerly.put(
                        fact.path("party").asText(), fact.path("formerly").asText()));
        List<JsonNode> recruits = facts("person").stream()
                .filter(fact -> fact.path("kind").asText().equals("S6"))
                .toList();
        assertFalse(recruits.isEmpty());
        for (JsonNode recruit : recruits) {
            JsonNode leaver =
                    profiles.get(formerly.get(recruit.path("brokers").path(0).asText()));
            JsonNode stayed = profiles.get(recruit.path("party").asText());
            assertEquals("LEFT", leaver.path("data").path("employment").asText());
            assertEquals(leaver.path("data").path("role"), stayed.path("data").path("role"));
            assertEquals(leaver.path("data").path("site"), stayed.path("data").path("site"));
            Instant left = Instant.parse(leaver.path("time").asText());
            assertFalse(Instant.parse(recruit.path("from").asText()).isBefore(left), recruit::toString);
        }
    }

    @Test
    void ringsOfTheSeventhKindPraiseTheInsidersOwnClients() {
        List<JsonNode> persons = facts("person").stream()
                .filter(fact -> fact.path("kind").asText().equals("S7"))
                .toList();
        Set<Set<String>> rings = facts("ring").stream()
                .map(ring -> Set.copyOf(texts(ring.path("merchants"))))
                .collect(Collectors.toSet());
        Set<String> praised = facts("event").stream()
                .filter(fact -> fact.path("act").asText().equals("RING_REVIEW"))
                .map(fact -> fact.path("merchant").asText())
                .collect(Collectors.toSet());
        assertFalse(persons.isEmpty());
        for (JsonNode person : persons) {
            Set<String> clients = Set.copyOf(texts(person.path("merchants")));
            assertTrue(rings.contains(clients), person::toString);
            assertTrue(clients.stream().anyMatch(praised::contains), person::toString);
        }
    }

    @Test
    void ringsWordsAreNearlyTheSameAndHonestCrowdsSharePhrasesToo() {
        Set<String> ring = facts("event").stream()
                .filter(fact -> fact.path("act").asText().equals("RING_REVIEW"))
                .map(fact -> fact.path("id").asText())
                .collect(Collectors.toSet());
        Map<String, Integer> told = new HashMap<>();
        Map<String, Integer> honest = new HashMap<>();
        for (JsonNode event : story.events()) {
            if (StoryFixtures.type(event).equals("review.posted")) {
                boolean paid = ring.contains(event.path("id").asText());
                (paid ? told : honest).merge(event.path("data").path("text").asText(), 1, Integer::sum);
            }
        }
        assertTrue(told.values().stream().anyMatch(n -> n > 2), "nothing was copied");
        assertTrue(told.size() > told.values().stream().mapToInt(n -> n).sum() / 2, "too much was copied");
        assertTrue(honest.values().stream().anyMatch(n -> n > 5), "honest people never sound alike");
    }

    @Test
    void addressesThatWereSoldAreWrittenToAndTheirReviewsVanish() {
        List<JsonNode> sold = StoryFixtures.told(StoryFixtures.aStory(72, 400, 60, 0.06, StoryFixtures.exact()))
                .truth();
        Map<Integer, List<String>> acts = new HashMap<>();
        Set<Integer> sellers = new HashSet<>();
        for (JsonNode fact : sold) {
            if (fact.path("scheme").asText().equals("CONTACT_SELLER")) {
                sellers.add(fact.path("campaign").asInt());
            } else if (fact.path("truth").asText().equals("event")) {
                acts.computeIfAbsent(fact.path("campaign").asInt(), any -> new ArrayList<>())
                        .add(fact.path("act").asText());
            }
        }
        List<String> theirs = sellers.stream()
                .flatMap(n -> acts.getOrDefault(n, List.of()).stream())
                .toList();
        assertTrue(theirs.stream().filter("CONTACT"::equals).count() > 5, theirs::toString);
        assertTrue(theirs.stream().filter("GAIN"::equals).count() > 5, theirs::toString);
    }

    @Test
    void everyKindOfDecoyIsCast() {
        Told peopled = StoryFixtures.told(StoryFixtures.aStory(73, 900, 20, 0.012, StoryFixtures.exact()));
        Set<String> cast = peopled.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("decoy"))
                .map(fact -> fact.path("decoy").asText())
                .collect(Collectors.toSet());
        assertEquals(9, cast.size(), cast::toString);
    }
}

package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.simulator.StoryFixtures.Told;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.tip.TipStream;
import dev.probity.simulator.tip.Tips;
import dev.probity.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing that wrong-doers do is done by them alone: all of it happens in stories in which nobody does wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GiveawayTest {
    private static final List<Long> INNOCENT = List.of(23L, 24L);

    private final List<Told> guilty = List.of(
            StoryFixtures.told(StoryFixtures.aStory(25, 0.06, StoryFixtures.exact())),
            StoryFixtures.told(StoryFixtures.aStory(26, 0.06, StoryFixtures.exact())));
    private final List<Told> innocent = INNOCENT.stream()
            .map(seed -> StoryFixtures.told(StoryFixtures.aStory(seed, 900, 60, 0, StoryFixtures.exact())))
            .toList();

    @Test
    void whateverAnActLooksLikeHappensWhereNobodyDoesWrong() {
        Set<String> harmless = new HashSet<>();
        innocent.forEach(story -> shapes(story, story.events(), harmless));
        Set<String> suspect = new TreeSet<>();
        for (Told story : guilty) {
            Set<String> acts = acts(story);
            shapes(
                    story,
                    story.events().stream()
                            .filter(event -> acts.contains(id(event)))
                            .toList(),
                    suspect);
        }
        assertTrue(suspect.size() > 60, suspect::toString);
        suspect.removeAll(harmless);
        assertEquals(Set.of(), suspect);
    }

    private static Set<String> acts(Told story) {
        return story.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("event"))
                .map(fact -> fact.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static String id(JsonNode event) {
        return event.path("id").asText();
    }

    /** What can be told of single events: their closed words, in pairs, with the kinds of party and the role of who did it. */
    private static void shapes(Told story, List<JsonNode> events, Set<String> into) {
        Map<String, String> roles = new HashMap<>();
        for (JsonNode event : story.events()) {
            if (StoryFixtures.type(event).equals("staff.profile")) {
                JsonNode data = event.path("data");
                roles.put(data.path("staffId").asText(), data.path("role").asText());
            }
        }
        for (JsonNode event : events) {
            List<String> traits = traits(event.path("data"), roles);
            for (int i = 0; i < traits.size(); i++) {
                for (int j = i; j < traits.size(); j++) {
                    into.add(StoryFixtures.type(event) + " " + traits.get(i) + " " + traits.get(j));
                }
            }
        }
    }

    private static List<String> traits(JsonNode data, Map<String, String> roles) {
        List<String> traits = new ArrayList<>();
        String staff = data.path("staffId").asText(data.path("assigneeId").asText());
        traits.add("role=" + roles.getOrDefault(staff, ""));
        for (String word : List.of(
                "operation", "dataClass", "action", "tool", "kind", "channel", "instrument", "metric", "period")) {
            if (data.has(word)) {
                traits.add(word + "=" + data.path(word).asText());
            }
        }
        for (String party : List.of("payer", "payee", "partyA", "partyB", "party")) {
            if (data.has(party)) {
                traits.add(party + "=" + kind(data.path(party).asText()));
            }
        }
        for (String field : List.of("ticketId", "targetId", "openedBy", "verifiedPurchase")) {
            traits.add(field + "="
                    + (data.path(field).isBoolean() ? data.path(field).asText() : data.has(field)));
        }
        if (data.has("identifier")) {
            traits.add("identifier=" + data.path("identifier").path("kind").asText());
        }
        if (data.has("about")) {
            traits.add("about=" + kind(data.path("about").path(0).asText()));
        }
        return traits;
    }

    private static String kind(String party) {
        return party.substring(0, party.indexOf(':'));
    }

    @Test
    void strangersShareEverythingThatInsidersShareWithGoBetweens() {
        Map<String, Integer> harmless = shared(innocent);
        Map<String, Integer> suspect = shared(guilty);
        Set<String> used = guilty.stream()
                .flatMap(story ->
                        story.events().stream().filter(event -> acts(story).contains(id(event))))
                .filter(event -> StoryFixtures.type(event).equals("identifier.observed"))
                .map(event -> event.path("data").path("identifier").path("kind").asText())
                .collect(Collectors.toSet());
        assertEquals(Set.of("DEVICE", "CHAT_HANDLE"), used);
        for (String what : List.of("DEVICE person+staff", "CHAT_HANDLE merchant+person")) {
            assertTrue(suspect.getOrDefault(what, 0) > 0, suspect::toString);
            assertTrue(harmless.getOrDefault(what, 0) >= 5, () -> what + " in " + harmless);
        }
    }

    /** How many identifiers parties of two kinds were seen with, by kind of identifier and the kinds of party. */
    private static Map<String, Integer> shared(List<Told> stories) {
        Map<String, Integer> shared = new HashMap<>();
        for (Told story : stories) {
            Map<String, Set<String>> kinds = new HashMap<>();
            for (JsonNode event : story.events()) {
                JsonNode data = event.path("data");
                if (StoryFixtures.type(event).equals("identifier.observed")) {
                    kinds.computeIfAbsent(data.path("identifier").toString(), any -> new TreeSet<>())
                            .add(kind(data.path("party").asText()));
                }
            }
            kinds.forEach((identifier, who) -> shared.merge(
                    StoryFixtures.parsed(identifier).path("kind").asText() + " " + String.join("+", who),
                    1,
                    Integer::sum));
        }
        return shared;
    }

    @Test
    void tipsAreWordedAsIdleOnesAreAndFewerThanThose() {
        Map<String, Integer> idle = new HashMap<>();
        Settings large = StoryFixtures.aStory(27, 20_000, 200, 0, StoryFixtures.exact());
        Stage stage = new Stage(large, (buffer, length) -> {
            JsonNode tip = StoryFixtures.parsed(new String(buffer, 0, length, StandardCharsets.UTF_8));
            idle.merge(words(tip), 1, Integer::sum);
        });
        new TipStream(stage, new World(large), new Tips(stage)).begin(large.from());
        while (stage.agenda().nextAt() < large.until()) {
            stage.agenda().actNext();
        }
        Set<String> founded = new HashSet<>();
        for (Told story : guilty) {
            Set<String> acts = acts(story);
            story.events().stream()
                    .filter(event -> StoryFixtures.type(event).equals("tip.received") && acts.contains(id(event)))
                    .forEach(event -> founded.add(words(event)));
        }
        assertFalse(founded.isEmpty());
        assertTrue(idle.keySet().containsAll(founded), () -> founded + " against " + idle);
        assertTrue(idle.values().stream().mapToInt(n -> n).sum() > 300, idle::toString);
    }

    private static String words(JsonNode tip) {
        JsonNode data = tip.path("data");
        return kind(data.path("about").path(0).asText()) + " "
                + data.path("text").asText();
    }

    @Test
    void privatePeopleServeSeveralMerchantsWhereNobodyDoesWrong() {
        for (Told story : innocent) {
            Map<String, Set<String>> served = new HashMap<>();
            for (JsonNode event : story.events()) {
                JsonNode data = event.path("data");
                if (StoryFixtures.type(event).equals("contact.observed")) {
                    List<String> both = new ArrayList<>(List.of(
                            data.path("partyA").asText(), data.path("partyB").asText()));
                    both.sort(null);
                    if (both.getFirst().startsWith("merchant:")
                            && both.getLast().startsWith("person:")) {
                        served.computeIfAbsent(both.getLast(), any -> new HashSet<>())
                                .add(both.getFirst());
                    }
                }
            }
            long agents = served.values().stream()
                    .filter(merchants -> merchants.size() >= 5)
                    .count();
            assertTrue(agents >= 5, () -> "only " + agents);
        }
    }
}

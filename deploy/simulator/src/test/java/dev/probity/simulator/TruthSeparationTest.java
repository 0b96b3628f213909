package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.simulator.StoryFixtures.Told;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who did wrong is in the truth and nowhere else: no word, no field and no shape of an id gives it away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthSeparationTest {
    private static final Pattern TELL_TALES =
            Pattern.compile("\\b(insider|broker|decoy|campaign|scheme|truth|forged|bribe|fake|gain|ring|sales_?seller|"
                    + "contact_?seller|review_?remover|reinstater|competitor|snoop|touch|cover|label|guilty|slow)");

    private final Told story = StoryFixtures.told(StoryFixtures.aStory(21, 0.05, StoryFixtures.exact()));

    @Test
    void noWordOfTheTruthStandsInAnyEvent() {
        for (JsonNode event : story.events()) {
            Matcher found = TELL_TALES.matcher(event.toString().toLowerCase(Locale.ROOT));
            assertFalse(found.find(), () -> found.group() + " in " + event);
        }
    }

    @Test
    void eventsOfInsidersHaveNoFieldThatOthersLack() {
        Set<String> guilty = story.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("event"))
                .map(fact -> fact.path("id").asText())
                .collect(Collectors.toSet());
        Map<String, Set<String>> innocentShapes = new HashMap<>();
        Map<String, Set<String>> guiltyShapes = new HashMap<>();
        for (JsonNode event : story.events()) {
            Set<String> fields = new TreeSet<>();
            event.path("data").fieldNames().forEachRemaining(fields::add);
            (guilty.contains(event.path("id").asText()) ? guiltyShapes : innocentShapes)
                    .computeIfAbsent(StoryFixtures.type(event), t -> new HashSet<>())
                    .add(fields.toString());
        }
        assertTrue(guiltyShapes.size() >= 6, guiltyShapes::toString);
        guiltyShapes.forEach((type, shapes) -> assertTrue(
                innocentShapes.getOrDefault(type, Set.of()).containsAll(shapes),
                () -> type + ": " + shapes + " against " + innocentShapes.get(type)));
    }

    @Test
    void openWordsOfInsidersAreUsedByOthersToo() {
        Set<String> guilty = story.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("event"))
                .map(fact -> fact.path("id").asText())
                .collect(Collectors.toSet());
        for (String field : List.of(
                "dataClass", "tool", "action", "operation", "kind", "channel", "instrument", "metric", "period")) {
            Set<String> innocent = words(field, guilty, false);
            Set<String> theirs = words(field, guilty, true);
            assertTrue(innocent.containsAll(theirs), () -> field + ": " + theirs + " against " + innocent);
        }
    }

    private Set<String> words(String field, Set<String> guilty, boolean ofTheGuilty) {
        return story.events().stream()
                .filter(event -> guilty.contains(event.path("id").asText()) == ofTheGuilty)
                .map(event -> event.path("data").path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    @Test
    void everyEventThatTheTruthNamesWasTold() {
        Set<String> told = story.events().stream()
                .map(event ->
                        event.path("source").asText() + " " + event.path("id").asText())
                .collect(Collectors.toSet());
        long named = story.truth().stream()
                .filter(fact -> fact.path("truth").asText().equals("event"))
                .peek(fact -> assertTrue(
                        told.contains(fact.path("source").asText() + " "
                                + fact.path("id").asText()),
                        fact::toString))
                .count();
        assertTrue(named > 100, () -> "only " + named);
    }

    @Test
    void aStoryWithoutInsidersHasNothingToConfess() {
        Told innocent = StoryFixtures.told(StoryFixtures.aStory(22, 0, Knobs.HARD));
        assertEquals(1, innocent.truth().size());
        assertEquals("story", innocent.truth().getFirst().path("truth").asText());
    }
}

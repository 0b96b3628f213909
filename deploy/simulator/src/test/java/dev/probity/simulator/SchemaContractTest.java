package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.probity.simulator.event.EventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the simulator tells is what ingest-service's published schemas allow, to the last field. */
class SchemaContractTest {
    private static final Path SCHEMAS = Path.of("..", "..", "ingest-service", "contracts", "schemas");
    private static final int OF_EACH_TYPE = 1_500;

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(
                    "https://probity.dev/schemas/",
                    SCHEMAS.toAbsolutePath().normalize().toUri().toString())));
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> compiled = new HashMap<>();

    private Set<ValidationMessage> faults(String name, JsonNode node) {
        return compiled.computeIfAbsent(
                        name,
                        n -> factory.getSchema(SchemaLocation.of("https://probity.dev/schemas/" + n + ".json"), config))
                .validate(node);
    }

    @Test
    void everyKindOfEventSatisfiesItsSchema() {
        assertTrue(Files.isDirectory(SCHEMAS), "ingest-service's contracts stand beside this module");
        Map<String, Integer> seen = new TreeMap<>();
        for (JsonNode event :
                StoryFixtures.told(StoryFixtures.aStory(11, 0.05, Knobs.TOUR)).events()) {
            String type = StoryFixtures.type(event);
            if (seen.merge(type, 1, Integer::sum) <= OF_EACH_TYPE) {
                assertEquals(Set.of(), faults("envelope", event), event::toString);
                assertEquals(Set.of(), faults(type + ".v1", event.path("data")), event::toString);
            }
        }
        assertEquals(EventType.values().length, seen.size(), () -> "not all types were told: " + seen);
    }

    @Test
    void subjectIsThePartyByWhichTheEventIsKeyed() {
        for (JsonNode event :
                StoryFixtures.told(StoryFixtures.aStory(12, 0.05, Knobs.TOUR)).events()) {
            JsonNode data = event.path("data");
            String expected = switch (StoryFixtures.type(event)) {
                case "staff.profile", "staff.access", "staff.intervention" ->
                    "staff:" + data.path("staffId").asText();
                case "ticket" -> "staff:" + data.path("assigneeId").asText();
                case "payment.observed" -> data.path("payer").asText();
                case "contact.observed" -> data.path("partyA").asText();
                case "identifier.observed" -> data.path("party").asText();
                case "tip.received" -> data.path("about").path(0).asText();
                default -> "merchant:" + data.path("merchantId").asText();
            };
            assertEquals(expected, event.path("subject").asText(), event::toString);
        }
    }
}

package dev.probity.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.probity.ingest.schema.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that knows all of JSON Schema judges the samples as our one-pass reading of the same files does. */
class SchemaTruthContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventRules RULES =
            new EventRules(EventSchemas.load(), 256 * 1024, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1)));
    private static final Set<String> NOT_OF_JSON_SCHEMA = Set.of("subject", "extension", "json");
    private static final JsonSchemaFactory LIBRARY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(
                    mappers -> mappers.mapPrefix("https://probity.dev/schemas/", "classpath:contracts/schemas/")));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static Stream<Path> valid() throws IOException {
        return Files.list(Path.of("contracts/samples/valid")).sorted();
    }

    static Stream<Path> invalid() throws IOException {
        return Files.list(Path.of("contracts/samples/invalid")).sorted();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void theLibraryFindsNothingWrongWithAValidSample(Path sample) throws IOException {
        var event = JSON.readTree(sample.toFile());
        assertEquals(0, faults("envelope.json", event));
        assertEquals(0, faults(dataSchema(event), event.get("data")));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void theLibraryRefusesWhatWeRefuse(Path sample) throws IOException {
        var given = JSON.readTree(sample.toFile());
        var event = given.get("event");
        var bytes = JSON.writeValueAsBytes(event);
        assertTrue(RULES.check(bytes, 0, bytes.length) instanceof Verdict.Refused);
        if (NOT_OF_JSON_SCHEMA.contains(given.get("rule").textValue())) {
            return;
        }
        int faults = faults("envelope.json", event);
        if (faults == 0) {
            faults = faults(dataSchema(event), event.path("data"));
        }
        assertTrue(faults > 0, "only we refuse it");
    }

    private static String dataSchema(JsonNode event) {
        return event.get("type").textValue().substring("dev.probity.".length()) + ".json";
    }

    private static int faults(String schema, JsonNode node) {
        return LIBRARY.getSchema(SchemaLocation.of("https://probity.dev/schemas/" + schema), STRICT)
                .validate(node)
                .size();
    }
}

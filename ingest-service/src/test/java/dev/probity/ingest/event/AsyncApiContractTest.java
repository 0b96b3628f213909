package dev.probity.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.probity.ingest.schema.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AsyncApiContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyTypeIsDescribedOnItsTopic() throws IOException {
        var description =
                new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        Map<String, String> described = new TreeMap<>();
        for (var channel : description.get("channels")) {
            for (var message : channel.get("messages")) {
                var name = target(description, message).get("name").textValue();
                described.put(name, channel.get("address").textValue());
            }
        }
        assertEquals("probity.dead-letters", described.remove("deadLetter"));
        var schemas = EventSchemas.load();
        Map<String, String> real = new TreeMap<>();
        JSON.readTree(CONTRACTS.resolve("schemas/envelope.json").toFile())
                .at("/properties/type/enum")
                .forEach(type -> real.put(
                        type.textValue(),
                        Objects.requireNonNull(schemas.type(type.textValue())).topic()));
        assertEquals(real, described);
    }

    @Test
    void everyFileReferredToIsThere() throws IOException {
        var text = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));
        var references =
                java.util.regex.Pattern.compile("\\$ref: \"(schemas/[^\"]+)\"").matcher(text);
        int found = 0;
        while (references.find()) {
            found++;
            assertTrue(Files.exists(CONTRACTS.resolve(references.group(1))), references.group(1));
        }
        assertTrue(found > 20);
    }

    @Test
    void everyMessageHasAKeyHeadersAndGoldenExamplesOfItsType() throws IOException {
        var description =
                new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        for (var channel : description.get("channels")) {
            for (var reference : channel.get("messages")) {
                var message = target(description, reference);
                var name = message.get("name").textValue();
                assertTrue(
                        message.has("headers")
                                && message.at("/bindings/kafka/key").isObject(),
                        name);
                assertTrue(message.path("examples").size() > 0, name);
                var type = EventSchemas.load().type(name);
                for (var example : message.get("examples")) {
                    if (type != null && type.tombstone()) {
                        assertTrue(example.get("payload").isNull(), name);
                        continue;
                    }
                    var file = example.at("/payload/$ref").textValue();
                    var payload = JSON.readTree(CONTRACTS.resolve(file).toFile());
                    // That golden samples are what their schemas say is tested where these are.
                    assertEquals(name, payload.has("type") ? payload.get("type").textValue() : "deadLetter", file);
                }
            }
        }
    }

    @Test
    void goldenDeadLettersAreWhatTheSchemaSays() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(
                        CONTRACTS.resolve("schemas/dead-letter.json").toFile()));
        try (var samples = Files.list(CONTRACTS.resolve("samples/dead-letters"))) {
            for (var sample : samples.toList()) {
                assertEquals(0, schema.validate(JSON.readTree(sample.toFile())).size(), sample.toString());
            }
        }
        assertTrue(!schema.validate(JSON.createObjectNode()).isEmpty());
    }

    private static JsonNode target(JsonNode root, JsonNode reference) {
        return root.at(reference.get("$ref").textValue().substring(1));
    }
}

package dev.probity.local.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each channel of the services that write more than events says what travels by it, under which key and with which headers, and shows examples that are so. */
class AsyncApiChannelsTest {
    private static final Path ROOT = SourceTree.find().root();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> List.of("case", "scoring")
                    .forEach(name -> mappers.mapPrefix(
                            "https://probity.dev/contracts/" + name + "/",
                            contracts(name).resolve("schemas").toUri() + "/"))));

    /**
     * A place of a description.
     *
     * @param file of which it is a part
     * @param node what stands there
     */
    private record Place(Path file, JsonNode node) {
        static Place whole(Path file) {
            try {
                var mapper = file.toString().endsWith(".yaml") ? new YAMLMapper() : JSON;
                return new Place(file, mapper.readTree(file.toFile()));
            } catch (IOException e) {
                throw new IllegalStateException(file + " is not to be read", e);
            }
        }

        /** What it refers to; itself where it refers to nothing. */
        Place target() {
            var reference = node.path("$ref").asText();
            if (reference.isEmpty()) {
                return this;
            }
            var parts = reference.split("#", 2);
            var root = whole(
                    parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize());
            return parts.length == 1 ? root : new Place(root.file, root.node.at(parts[1])).target();
        }

        Place at(String... names) {
            var found = this;
            for (var name : names) {
                found = new Place(found.file, found.node.path(name)).target();
            }
            return found;
        }

        boolean of(String service) {
            return file.startsWith(contracts(service));
        }

        JsonSchema schema() {
            return SCHEMAS.getSchema(node, STRICT);
        }
    }

    private static Path contracts(String service) {
        return ROOT.resolve(service + "-service/contracts").toAbsolutePath().normalize();
    }

    private static Place description(String service) {
        return Place.whole(contracts(service).resolve("asyncapi.yaml"));
    }

    private static Stream<Place> messages(Place channel) {
        var all = channel.at("messages");
        return names(all).map(name -> all.at(name));
    }

    private static Stream<String> names(Place place) {
        var names = new ArrayList<String>();
        place.node().fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    private static void fits(Place schema, JsonNode value, String what) {
        assertFalse(schema.node().isMissingNode(), what);
        assertEquals(List.of(), List.copyOf(schema.schema().validate(value)), what);
    }

    private static void shows(Place message, String channel) {
        var key = message.at("bindings", "kafka", "key");
        assertTrue(!key.node().isMissingNode() || channel.equals("webhooks"), "a key of " + channel);
        assertTrue(message.node().path("examples").size() > 0, "an example of " + channel);
        for (var example : message.node().path("examples")) {
            var what = channel + ", " + example.path("name").asText();
            var payload =
                    new Place(message.file(), example.path("payload")).target().node();
            fits(message.at("payload"), payload, what);
            fits(
                    message.at("headers"),
                    example.has("headers") ? example.get("headers") : JSON.createObjectNode(),
                    "headers of " + what);
            if (message.node().has("x-key-is")) {
                fits(key, payload.at(message.node().get("x-key-is").asText()), "key of " + what);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatTravelsByAChannelIsShown() {
        return Stream.of("case", "scoring").flatMap(service -> {
            var channels = description(service).at("channels");
            return names(channels)
                    .map(name -> dynamicTest(service + ", " + name, () -> isShown(service, channels.at(name), name)));
        });
    }

    private static void isShown(String service, Place channel, String name) {
        var all = messages(channel).toList();
        assertFalse(all.isEmpty(), "a message of " + name);
        for (var message : all) {
            assertTrue(message.node().has("payload"), "a payload of " + name);
            assertTrue(message.node().has("headers"), "headers of " + name);
            assertTrue(
                    message.node().path("examples").size() > 0 || message.node().has("x-binary"),
                    "an example of " + name);
            if (message.of(service) && !message.node().has("x-binary")) {
                shows(message, name);
            }
        }
    }
}

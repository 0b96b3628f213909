package dev.probity.charts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of what the charts render, Kubernetes' own kinds and the operators'; their README says where they are from. */
final class KindSchemas {
    private static final JsonSchemaFactory LIBRARY = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().typeLoose(false).build();
    private static final Map<String, JsonSchema> BY_KIND = read();

    private KindSchemas() {}

    private static Map<String, JsonSchema> read() {
        Map<String, JsonSchema> schemas = new HashMap<>();
        for (String origin : List.of("kubernetes", "prometheus-operator", "strimzi")) {
            Path file = Path.of("src", "test", "resources", "schemas", origin + ".json");
            ObjectNode library = library(file);
            for (String name : (Iterable<String>) library.path("definitions")::fieldNames) {
                ObjectNode schema = library.deepCopy().put("$ref", "#/definitions/" + name);
                schemas.put(name, LIBRARY.getSchema(schema, STRICT));
            }
        }
        return schemas;
    }

    private static ObjectNode library(Path file) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document: fields that are missing, of the wrong type, not of the list, or unknown. */
    static List<String> faults(JsonNode document) {
        String name = document.path("apiVersion").asText().replace('/', '.') + "."
                + document.path("kind").asText();
        JsonSchema schema = BY_KIND.get(name);
        return schema == null
                ? List.of("no schema of " + name)
                : schema.validate(document).stream()
                        .map(ValidationMessage::toString)
                        .toList();
    }
}

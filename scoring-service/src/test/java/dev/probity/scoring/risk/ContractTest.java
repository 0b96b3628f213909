package dev.probity.scoring.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.probity.scoring.alert.AlertContract;
import dev.probity.scoring.bet.BetJson;
import dev.probity.scoring.finding.FindingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples say what the code says, and the schemas say it too. */
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(
                    "https://probity.dev/contracts/scoring/",
                    CONTRACTS.resolve("schemas").toAbsolutePath().toUri().toString())));

    static List<Path> valid() throws IOException {
        return samples("valid");
    }

    static List<Path> invalid() throws IOException {
        return samples("invalid");
    }

    private static List<Path> samples(String kind) throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("samples").resolve(kind))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyValidSampleFitsItsSchema(Path sample) throws IOException {
        assertEquals(
                "[]",
                schema(sample)
                        .validate(Files.readString(sample), InputFormat.JSON)
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyValidSampleIsReadAndWrittenUnchanged(Path sample) throws IOException {
        var bytes = Files.readAllBytes(sample);
        var written = switch (kind(sample)) {
            case "finding" -> FindingJson.write(FindingJson.read(bytes));
            case "risk" -> BillJson.write(BillJson.read(bytes));
            case "alert" -> AlertContract.readAndWrite(bytes);
            case "bet" -> BetJson.write(BetJson.read(bytes));
            case "disposition" -> {
                assertEquals(
                        JSON.readTree(bytes).get("dispositionId").textValue(),
                        Disposition.read(bytes).id());
                yield bytes;
            }
            default -> throw new AssertionError("no reader for " + sample);
        };
        assertEquals(comparable(JSON.readTree(bytes)), comparable(JSON.readTree(written)));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void everyInvalidSampleIsRefused(Path sample) throws IOException {
        var record = JSON.writeValueAsBytes(JSON.readTree(sample.toFile()).get("record"));
        assertThrows(IllegalArgumentException.class, () -> {
            switch (kind(sample)) {
                case "finding" -> FindingJson.read(record);
                case "disposition" -> Disposition.read(record);
                default -> throw new AssertionError("no reader for " + sample);
            }
        });
    }

    @Test
    void schemasRefuseWhatTheCodeRefuses() throws IOException {
        var schema = schema(Path.of("finding-x.json"));
        var sample = (ObjectNode) JSON.readTree(
                CONTRACTS.resolve("samples/valid/finding-purpose.json").toFile());
        sample.put("eValue", -1);
        assertFalse(schema.validate(sample).isEmpty());
    }

    @Test
    void samplesOfEveryKindAreThere() throws IOException {
        var kinds = valid().stream().map(ContractTest::kind).distinct().sorted().toList();
        assertEquals(List.of("alert", "bet", "disposition", "finding", "risk"), kinds);
        assertTrue(invalid().size() > 5);
    }

    /** The posterior is a matter of rounding, unknown fields are passed over, and a number is a number however it is written. */
    private static String comparable(JsonNode tree) throws IOException {
        if (tree instanceof ObjectNode object) {
            object.remove("future");
        }
        return JSON.copy()
                .enable(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(JSON.convertValue(normal(tree), Object.class));
    }

    private static JsonNode normal(JsonNode node) {
        if (node.isNumber()) {
            return JSON.getNodeFactory().numberNode(node.doubleValue());
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(normal(entry.getValue())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                ((com.fasterxml.jackson.databind.node.ArrayNode) node).set(i, normal(node.get(i)));
            }
        }
        return node;
    }

    private static JsonSchema schema(Path sample) {
        return SCHEMAS.getSchema(
                SchemaLocation.of("https://probity.dev/contracts/scoring/" + kind(sample) + ".schema.json"));
    }

    private static String kind(Path sample) {
        var name = sample.getFileName().toString();
        return name.substring(0, name.indexOf('-'));
    }
}

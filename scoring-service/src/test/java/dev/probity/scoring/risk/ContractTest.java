package dev.probity.scoring.risk;

import static dev.probity.scoring.ContractSchemas.CONTRACTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.scoring.ContractSchemas;
import dev.probity.scoring.alert.AlertContract;
import dev.probity.scoring.bet.BetJson;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.policy.PolicyJson;
import dev.probity.scoring.rule.RuleFileJson;
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
        assertEquals(List.of(), ContractSchemas.faults(kind(sample), JSON.readTree(sample.toFile())));
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
            case "policy" -> PolicyJson.write(PolicyJson.read(bytes));
            case "rule" -> RuleFileJson.write(RuleFileJson.read(bytes));
            default -> throw new AssertionError("no reader for " + sample);
        };
        assertEquals(comparable(JSON.readTree(bytes)), comparable(JSON.readTree(written)));
    }

    /** Three faults of a finding can be told by no schema: what scoring reads it refuses by itself, what it only writes is held to the schema. */
    @ParameterizedTest
    @MethodSource("invalid")
    void everyInvalidSampleIsRefused(Path sample) throws IOException {
        var record = JSON.readTree(sample.toFile()).get("record");
        var bytes = JSON.writeValueAsBytes(record);
        switch (kind(sample)) {
            case "finding" -> assertThrows(IllegalArgumentException.class, () -> FindingJson.read(bytes));
            case "bet" -> {
                assertThrows(IllegalArgumentException.class, () -> BetJson.read(bytes));
                assertFalse(ContractSchemas.faults("bet", record).isEmpty());
            }
            case "policy" -> {
                assertThrows(IllegalArgumentException.class, () -> PolicyJson.read(bytes));
                assertFalse(ContractSchemas.faults("policy", record).isEmpty());
            }
            case "rule" -> {
                assertThrows(IllegalArgumentException.class, () -> RuleFileJson.read(bytes));
                assertFalse(ContractSchemas.faults("rule", record).isEmpty());
            }
            case "risk", "alert" ->
                assertFalse(ContractSchemas.faults(kind(sample), record).isEmpty());
            default -> throw new AssertionError("no reader for " + sample);
        }
    }

    @Test
    void schemasRefuseWhatTheCodeRefuses() throws IOException {
        var sample = (ObjectNode) JSON.readTree(
                CONTRACTS.resolve("samples/valid/finding-purpose.json").toFile());
        sample.put("eValue", -1);
        assertFalse(ContractSchemas.faults("finding", sample).isEmpty());
    }

    @Test
    void samplesOfEveryKindAreThere() throws IOException {
        for (var samples : List.of(valid(), invalid())) {
            assertEquals(
                    List.of("alert", "bet", "finding", "policy", "risk", "rule"),
                    samples.stream().map(ContractTest::kind).distinct().sorted().toList());
        }
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

    private static String kind(Path sample) {
        var name = sample.getFileName().toString();
        return name.substring(0, name.indexOf('-'));
    }
}

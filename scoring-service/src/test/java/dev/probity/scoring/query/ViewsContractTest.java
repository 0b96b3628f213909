package dev.probity.scoring.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes in the OpenAPI document are those of the golden samples, field by field. */
class ViewsContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("contracts/samples/valid"))) {
            return files.filter(file -> file.getFileName().toString().matches("(risk|finding)-.*"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFitsTheShape(Path sample) throws IOException {
        var tree = (ObjectNode) JSON.readTree(sample.toFile());
        tree.remove("future");
        Class<?> shape =
                sample.getFileName().toString().startsWith("risk") ? Views.BillView.class : Views.FindingView.class;
        var shaped = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(tree, shape)));
        assertEquals(names(tree), names(shaped));
    }

    private static String names(JsonNode tree) {
        if (tree.isObject()) {
            return tree.properties().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + names(entry.getValue()))
                    .toList()
                    .toString();
        }
        if (tree.isArray()) {
            return Stream.iterate(0, i -> i < tree.size(), i -> i + 1)
                    .map(i -> names(tree.get(i)))
                    .toList()
                    .toString();
        }
        return tree.isNumber() ? "" + tree.doubleValue() : tree.asText();
    }
}

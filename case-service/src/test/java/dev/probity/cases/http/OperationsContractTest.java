package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, whichever are added later, says how it can fail and what its parameters are for. */
class OperationsContractTest {
    private final JsonNode paths;

    OperationsContractTest() throws IOException {
        paths = new YAMLMapper()
                .readTree(Path.of("contracts/openapi.yaml").toFile())
                .path("paths");
    }

    private void each(BiConsumer<String, JsonNode> check) {
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                check.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
            }
        }
    }

    private void eachParameter(BiConsumer<String, JsonNode> check) {
        each((where, operation) -> operation
                .path("parameters")
                .forEach(parameter ->
                        check.accept(where + " " + parameter.path("name").asText(), parameter)));
    }

    @Test
    void whatTakesABodyOrAVersionSaysHowItIsRefused() {
        var missing = new ArrayList<String>();
        each((where, operation) -> {
            var expected = new ArrayList<>(List.of("400", "401", "403", "404", "429", "500", "503"));
            if (operation.has("requestBody")) {
                expected.addAll(List.of("413", "415"));
            }
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("name").asText().equals("If-Match")) {
                    expected.add("412");
                }
            });
            expected.stream()
                    .filter(status -> !operation
                            .path("responses")
                            .path(status)
                            .path("content")
                            .has("application/problem+json"))
                    .forEach(status -> missing.add(where + " " + status));
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyParameterSaysWhatItIsFor() {
        var silent = new ArrayList<String>();
        eachParameter((where, parameter) -> {
            if (parameter.path("description").asText().isBlank()) {
                silent.add(where);
            }
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void whatAParameterIsByDefaultIsOfItsType() {
        var wrong = new ArrayList<String>();
        eachParameter((where, parameter) -> {
            var schema = parameter.path("schema");
            var value = schema.path("default");
            var fits = switch (schema.path("type").asText()) {
                case "integer" -> value.isIntegralNumber();
                case "boolean" -> value.isBoolean();
                default -> true;
            };
            if (!value.isMissingNode() && !fits) {
                wrong.add(where);
            }
        });
        assertEquals(List.of(), wrong);
    }
}

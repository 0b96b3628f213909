package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Keys that names were sealed to before: the service is told of each, and finds it where it is told to look. */
class KeysChartTest {
    private static final String SETTING = "probity.case.earlier-sealing-private-keys=";

    private static String settings(List<JsonNode> documents) {
        return Charts.ofKind(documents, "ConfigMap")
                .getFirst()
                .path("data")
                .path("application.properties")
                .asText();
    }

    /** Files of the pod's keys, with the secret and the key that each is of. */
    private static Map<String, String> mounted(List<JsonNode> documents) {
        var files = new TreeMap<String, String>();
        for (JsonNode volume : Charts.ofKind(documents, "Deployment").getFirst().at("/spec/template/spec/volumes")) {
            if (volume.path("name").asText().equals("keys")) {
                for (JsonNode source : volume.at("/projected/sources")) {
                    JsonNode item = source.at("/secret/items/0");
                    files.put(
                            "/etc/probity-keys/" + item.path("path").asText(),
                            source.at("/secret/name").asText() + " "
                                    + item.path("key").asText());
                }
            }
        }
        return files;
    }

    @Test
    void theServiceIsToldOfEachAndFindsIt() {
        List<JsonNode> documents = Charts.documents("case-service", "case-service", "keys");
        String told = settings(documents)
                .lines()
                .filter(line -> line.startsWith(SETTING))
                .findFirst()
                .orElseThrow();
        Map<String, String> mounted = mounted(documents);
        assertEquals(
                List.of("sealing of-2025.jwk", "sealing-2024 sealing-private.jwk"),
                Arrays.stream(told.substring(SETTING.length()).split(","))
                        .map(mounted::get)
                        .toList());
        assertEquals("sealing sealing-private.jwk", mounted.get("/etc/probity-keys/sealing-private.jwk"));
    }

    @Test
    void withoutAnyNothingIsSaid() {
        List<JsonNode> documents = Charts.documents("case-service", "case-service");
        assertFalse(settings(documents).contains(SETTING));
        assertEquals(2, mounted(documents).size());
    }

    @Test
    void aReferenceThatIsNoneIsRefused() {
        var problem = assertThrows(
                RuntimeException.class,
                () -> Charts.render(
                        "case-service",
                        Map.of("keys.earlierSealingPrivateSecrets[0].name", "sealing-2024"),
                        "case-service"));
        assertTrue(problem.getMessage().contains("earlierSealingPrivateSecrets"), problem::getMessage);
    }
}

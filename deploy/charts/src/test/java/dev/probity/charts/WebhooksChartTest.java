package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Endpoints of orders: what the service is told of each, the secrets that it finds where it is told to look, and the way there. */
class WebhooksChartTest {
    private static final String SETTING = "probity.case.enforcement.webhooks.";

    private static List<JsonNode> documents() {
        return Charts.documents("case-service", "case-service", "webhooks");
    }

    private static Properties settings(List<JsonNode> documents) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Charts.ofKind(documents, "ConfigMap")
                .getFirst()
                .path("data")
                .path("application.properties")
                .asText()));
        return properties;
    }

    private static JsonNode pod(List<JsonNode> documents) {
        return Charts.ofKind(documents, "Deployment").getFirst().at("/spec/template/spec");
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode one : list) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }

    /** Files of the pod's secrets for endpoints, with the secret and the key that each is of. */
    private static Map<String, String> mounted(List<JsonNode> documents) {
        JsonNode mount = named(pod(documents).at("/containers/0/volumeMounts"), "webhooks");
        assertTrue(mount.path("readOnly").asBoolean());
        var files = new TreeMap<String, String>();
        for (JsonNode source : named(pod(documents).path("volumes"), "webhooks").at("/projected/sources")) {
            JsonNode secret = source.path("secret");
            for (JsonNode item : secret.path("items")) {
                String path = mount.path("mountPath").asText() + "/"
                        + item.path("path").asText();
                String of =
                        secret.path("name").asText() + " " + item.path("key").asText();
                assertEquals(null, files.put(path, of), "two secrets in " + path);
            }
        }
        return files;
    }

    @Test
    void theServiceIsToldEachEndpointAndWhereItsSecretsLie() throws IOException {
        Properties settings = settings(documents());
        Map<String, String> mounted = mounted(documents());
        Map<String, List<String>> secrets = Map.of(
                "platform",
                List.of("hook-new whsec", "hook-old whsec.of-before"),
                "ledger",
                List.of("ledger hook"),
                "partner",
                List.of("partner hook"));
        secrets.forEach((name, refs) -> assertEquals(
                refs,
                List.of(settings.getProperty(SETTING + '"' + name + "\".secrets")
                                .split(","))
                        .stream()
                        .map(mounted::get)
                        .toList(),
                name));
        assertEquals(4, mounted.size(), mounted::toString);
        assertEquals("https://platform.example/orders", settings.getProperty(SETTING + "\"platform\".url"));
        assertEquals("https://partner.example:9443/in?from=probity", settings.getProperty(SETTING + "\"partner\".url"));
    }

    private static List<Integer> egress(String... values) {
        return Charts.ofKind(Charts.documents("case-service", values), "NetworkPolicy")
                .getFirst()
                .at("/spec/egress")
                .findValues("port")
                .stream()
                .map(JsonNode::asInt)
                .toList();
    }

    @Test
    void theWayToEachEndpointIsOpenAndNoOther() {
        List<Integer> before = egress("case-service");
        List<Integer> after = egress("case-service", "webhooks");

        assertEquals(after.size(), Set.copyOf(after).size() + 1, "53 twice, by UDP and TCP, and none of the others");
        var more = new TreeSet<>(after);
        more.removeAll(before);
        assertEquals(Set.of(80, 9443), more);
        assertTrue(after.containsAll(before));
    }

    @Test
    void withoutEndpointsNothingIsMountedOrSaid() throws IOException {
        List<JsonNode> documents = Charts.documents("case-service", "case-service");

        assertFalse(pod(documents).toString().contains("webhooks"));
        assertTrue(settings(documents).stringPropertyNames().stream().noneMatch(name -> name.startsWith(SETTING)));
    }

    private static String refusal(Map<String, ?> set, String... values) {
        return String.valueOf(assertThrows(
                        IllegalStateException.class, () -> Charts.render("case-service", set, values), set::toString)
                .getMessage());
    }

    @Test
    void twoEndpointsOfOneNameAreRefused() {
        String refusal = refusal(
                Map.of(
                        "webhooks[0].name", "ledger",
                        "webhooks[0].url", "https://a.example",
                        "webhooks[0].secretRefs[0].name", "a",
                        "webhooks[0].secretRefs[0].key", "a",
                        "webhooks[1].name", "ledger",
                        "webhooks[1].url", "https://b.example",
                        "webhooks[1].secretRefs[0].name", "b",
                        "webhooks[1].secretRefs[0].key", "b"),
                "case-service");
        assertTrue(refusal.contains("case-service: webhooks") && refusal.contains("ledger"), refusal);
    }

    @Test
    void aSecretIsOnlyEverReferredTo() {
        Map<String, String> wrong = Map.of(
                "webhooks[0].secret", "whsec_abc",
                "webhooks[0].secretRefs[0].value", "whsec_abc",
                "webhooks[0].url", "https://user:geheim@platform.example",
                "config.probity\\.case\\.enforcement\\.webhooks\\.x\\.secrets", "whsec_abc");
        wrong.forEach((name, value) -> {
            String refusal = refusal(Map.of(name, value), "case-service", "webhooks");
            assertTrue(refusal.contains(name.startsWith("config") ? "config" : "webhooks"), refusal);
        });
    }

    @Test
    void anEndpointWithoutASecretIsRefused() {
        String refusal = refusal(
                Map.of("webhooks[0].name", "bare", "webhooks[0].url", "https://platform.example"), "case-service");
        assertTrue(refusal.contains("secretRefs"), refusal);
    }
}

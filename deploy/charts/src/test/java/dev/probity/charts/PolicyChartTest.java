package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No root, no latest, no secret in clear, no pod without bounds, no door left open. */
class PolicyChartTest {
    /** A file that the pod's volumes hold, in which a secret may be. */
    private static final String MOUNTED = "/etc/probity-[a-z]+/[-a-z0-9.]+";

    static Stream<JsonNode> workloads() {
        return Stream.concat(workloadsOf("probity", "everything"), workloadsOf("existing"));
    }

    private static Stream<JsonNode> workloadsOf(String... values) {
        return Charts.documents("probity", values).stream()
                .filter(d -> Set.of("Deployment", "StatefulSet")
                        .contains(d.path("kind").asText()));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void podsRunUnderTheRestrictedStandard(JsonNode workload) {
        JsonNode pod = workload.path("spec").path("template").path("spec");
        assertTrue(pod.path("securityContext").path("runAsNonRoot").asBoolean());
        assertTrue(pod.path("securityContext").path("runAsUser").asInt() > 0);
        assertEquals(
                "RuntimeDefault",
                pod.path("securityContext").path("seccompProfile").path("type").asText());
        assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), "no pod needs the API server");
        assertFalse(
                pod.path("enableServiceLinks").asBoolean(true), "KAFKA_… of a neighbour would be taken for settings");
        assertTrue(
                pod.path("hostNetwork").isMissingNode() && pod.path("hostPID").isMissingNode());
        assertTrue(elements(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")));
        for (JsonNode container : pod.path("containers")) {
            JsonNode context = container.path("securityContext");
            assertFalse(context.path("allowPrivilegeEscalation").asBoolean(true));
            assertTrue(context.path("readOnlyRootFilesystem").asBoolean());
            assertEquals("[\"ALL\"]", context.path("capabilities").path("drop").toString());
            assertTrue(context.path("capabilities").path("add").isMissingNode());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void podsHaveBoundsProbesAndAFixedImage(JsonNode workload) {
        for (JsonNode container :
                workload.path("spec").path("template").path("spec").path("containers")) {
            for (String bound : List.of("requests", "limits")) {
                for (String what : List.of("cpu", "memory")) {
                    assertTrue(container.path("resources").path(bound).has(what), bound + " " + what);
                }
            }
            for (String probe : List.of("startup", "liveness", "readiness")) {
                String path = container
                        .path(probe + "Probe")
                        .path("httpGet")
                        .path("path")
                        .asText();
                assertTrue(path.startsWith("/q/health/"), () -> probe + " asks " + path);
            }
            String image = container.path("image").asText();
            assertTrue(image.matches(".+:[0-9]+\\.[0-9]+\\.[0-9]+(-.+)?|.+@sha256:[0-9a-f]{64}"), image);
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void secretsAreOnlyReferredTo(JsonNode workload) {
        for (JsonNode container :
                workload.path("spec").path("template").path("spec").path("containers")) {
            for (JsonNode variable : container.path("env")) {
                String name = variable.path("name").asText().toUpperCase(Locale.ROOT);
                if (name.contains("PASSWORD") || name.contains("SECRET") || name.contains("USERNAME")) {
                    assertTrue(variable.path("valueFrom").has("secretKeyRef"), variable::toString);
                }
            }
        }
    }

    @Test
    void noSecretIsRenderedAndNoPasswordStandsInAConfigMap() {
        List<JsonNode> documents = Charts.documents("probity", "probity", "everything");
        assertEquals(List.of(), Charts.ofKind(documents, "Secret"));
        for (JsonNode map : Charts.ofKind(documents, "ConfigMap")) {
            map.path("data")
                    .path("application.properties")
                    .asText()
                    .lines()
                    .filter(line ->
                            line.substring(0, Math.max(0, line.indexOf('='))).matches(".*(password|secret).*"))
                    .forEach(line ->
                            assertTrue(line.matches(".*=(\\$\\{[A-Z_]+}|" + MOUNTED + "(," + MOUNTED + ")*)"), line));
        }
    }

    @Test
    void everyWorkloadHasItsOwnAccountDisruptionBudgetAndNetworkPolicy() {
        List<JsonNode> documents = Charts.documents("probity", "probity", "everything");
        List<JsonNode> workloads = workloadsOf("probity", "everything").toList();
        assertEquals(3, workloads.size());
        for (JsonNode workload : workloads) {
            JsonNode pod = workload.path("spec").path("template");
            String account = pod.path("spec").path("serviceAccountName").asText();
            assertTrue(names(documents, "ServiceAccount").contains(account), account);
            for (String kind : List.of("PodDisruptionBudget", "NetworkPolicy")) {
                String selector = kind.equals("NetworkPolicy") ? "podSelector" : "selector";
                long matching = Charts.ofKind(documents, kind).stream()
                        .map(d -> d.path("spec").path(selector).path("matchLabels"))
                        .filter(labels -> matches(labels, pod.path("metadata").path("labels")))
                        .count();
                assertEquals(1, matching, kind + " for " + account);
            }
        }
    }

    private static boolean matches(JsonNode selector, JsonNode labels) {
        assertFalse(selector.isEmpty(), "a selector that takes everything");
        return selector.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static Set<String> names(List<JsonNode> documents, String kind) {
        Set<String> names = new TreeSet<>();
        Charts.ofKind(documents, kind)
                .forEach(d -> names.add(d.path("metadata").path("name").asText()));
        return names;
    }

    @Test
    void noNetworkPolicyLetsEverybodyIn() {
        for (JsonNode policy : Charts.ofKind(Charts.documents("probity", "probity", "everything"), "NetworkPolicy")) {
            assertEquals(
                    "[\"Ingress\",\"Egress\"]",
                    policy.path("spec").path("policyTypes").toString());
            for (JsonNode rule : policy.path("spec").path("ingress")) {
                assertFalse(rule.path("from").isEmpty(), () -> "an empty list means everybody: " + policy);
                assertFalse(rule.path("ports").isEmpty(), policy::toString);
            }
            for (JsonNode rule : policy.path("spec").path("egress")) {
                assertFalse(rule.path("ports").isEmpty(), policy::toString);
            }
        }
    }

    @Test
    void ingressesLeadToTheApiAndThePagesAndNowhereElse() {
        List<JsonNode> documents = Charts.documents("probity", "probity", "everything");
        List<JsonNode> ingresses = Charts.ofKind(documents, "Ingress");
        assertEquals(Set.of("acme-ingest-service", "acme-case-service"), names(documents, "Ingress"));
        for (JsonNode ingress : ingresses) {
            assertFalse(ingress.path("spec").path("tls").isEmpty());
            String owner = backend(ingress, "/q/health/ready");
            assertTrue(owner.isEmpty() || owner.endsWith("-closed"), () -> "health is open: " + ingress);
            assertTrue(
                    backend(ingress, "/q").isEmpty() || backend(ingress, "/q").endsWith("-closed"));
        }
        JsonNode pages = ingresses.stream()
                .filter(i -> i.path("metadata").path("name").asText().contains("case"))
                .findFirst()
                .orElseThrow();
        assertEquals("acme-case-service", backend(pages, "/queue"), "/queue is not /q");
        JsonNode closed = Charts.ofKind(documents, "Service").stream()
                .filter(s -> s.path("metadata").path("name").asText().endsWith("-closed"))
                .findFirst()
                .orElseThrow();
        assertTrue(closed.path("spec").path("selector").isMissingNode(), "nobody stands behind it");
    }

    /** Which service an Ingress leads a path to, by longest prefix of path elements; empty when none. */
    private static String backend(JsonNode ingress, String path) {
        String found = "";
        int longest = -1;
        for (JsonNode rule :
                ingress.path("spec").path("rules").path(0).path("http").path("paths")) {
            assertEquals("Prefix", rule.path("pathType").asText());
            String prefix = rule.path("path").asText();
            String bare = prefix.equals("/") ? "" : prefix;
            if ((path.equals(bare) || path.startsWith(bare + "/")) && prefix.length() > longest) {
                longest = prefix.length();
                found = rule.path("backend").path("service").path("name").asText();
            }
        }
        return found;
    }

    @Test
    void scoringHasNoIngressAndIsAskedByCaseServiceOnly() {
        JsonNode policy = Charts.ofKind(Charts.documents("probity", "probity"), "NetworkPolicy").stream()
                .filter(p -> p.path("metadata").path("name").asText().contains("scoring"))
                .findFirst()
                .orElseThrow();
        List<String> callers = elements(
                        policy.path("spec").path("ingress").path(0).path("from"))
                .map(peer -> peer.path("podSelector")
                        .path("matchLabels")
                        .path("app.kubernetes.io/name")
                        .asText())
                .toList();
        assertEquals(List.of("scoring-service", "case-service"), callers);
    }
}

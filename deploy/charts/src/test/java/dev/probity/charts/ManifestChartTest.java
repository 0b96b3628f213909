package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the charts render is what Kubernetes and the operators take: nothing missing, unknown or of another type. */
class ManifestChartTest {
    private static final Set<String> OF_OPERATORS =
            Set.of("kafka.strimzi.io/v1beta2", "postgresql.cnpg.io/v1", "monitoring.coreos.com/v1");
    /** CloudNativePG's, which was found in no package registry. */
    private static final String WITHOUT_SCHEMA = "postgresql.cnpg.io/v1";

    static Stream<Arguments> renderings() {
        return Stream.of(
                Arguments.of("ingest-service", List.of("ingest-service")),
                Arguments.of("scoring-service", List.of("scoring-service")),
                Arguments.of("case-service", List.of("case-service")),
                Arguments.of("probity", List.of("probity")),
                Arguments.of("probity", List.of("probity", "everything")),
                Arguments.of("probity", List.of("existing")));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void whatIsRenderedIsAsTheSchemaOfItsKindDemands(String chart, List<String> values) {
        List<JsonNode> documents = Charts.documents(chart, values.toArray(String[]::new));
        assertTrue(documents.size() > 5, () -> "only " + documents.size());
        documents.stream()
                .filter(document ->
                        !WITHOUT_SCHEMA.equals(document.path("apiVersion").asText()))
                .forEach(document -> assertEquals(List.of(), KindSchemas.faults(document), document::toString));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("Deployment", "/spec", "selector", null, "required property 'selector' not found"),
                Arguments.of(
                        "Deployment", "/spec/template/spec/containers/0", "name", null, "required property 'name'"),
                Arguments.of("Deployment", "/spec", "replicas", "two", "string found, [integer, null] expected"),
                Arguments.of("Deployment", "/spec/template/spec/containers/0/env/0", "value", 8080, "integer found"),
                Arguments.of(
                        "Deployment",
                        "/spec/template/spec/containers/0/resources/limits",
                        "memory",
                        "512Mb",
                        "does not match the regex"),
                Arguments.of("StatefulSet", "/spec", "podManagementPolicy", "Together", "enumeration"),
                Arguments.of("Service", "/spec/ports/0", "port", null, "required property 'port' not found"),
                Arguments.of("Service", "/spec", "port", 80, "property 'port' is not defined"),
                Arguments.of("Ingress", "/spec/rules/0/http/paths/0", "pathType", null, "required property 'pathType'"),
                Arguments.of("ServiceMonitor", "/spec", "endpoints", null, "required property 'endpoints' not found"),
                Arguments.of("PrometheusRule", "/spec/groups/0", "name", null, "required property 'name' not found"),
                Arguments.of("KafkaTopic", "/spec", "partitions", "three", "string found, integer expected"),
                Arguments.of("KafkaUser", "/spec/authentication", "type", "password", "enumeration"),
                Arguments.of("KafkaNodePool", "/spec", "storage", null, "required property 'storage' not found"),
                Arguments.of("Kafka", "/spec/kafka", "listeners", null, "required property 'listeners' not found"));
    }

    /** What the check above would find: one field of what is rendered taken out, or set to what it can't be. */
    @ParameterizedTest
    @MethodSource("faults")
    void aFaultWouldBeFound(String kind, String where, String field, @Nullable Object value, String said) {
        JsonNode document = Charts.ofKind(Charts.documents("probity", "probity", "everything"), kind)
                .getFirst()
                .deepCopy();
        ObjectNode place = (ObjectNode) document.at(where);
        if (value == null) {
            place.remove(field);
        } else {
            place.set(field, Charts.YAML.valueToTree(value));
        }
        List<String> found = KindSchemas.faults(document);
        assertTrue(found.stream().anyMatch(fault -> fault.contains(said)), found::toString);
    }

    @Test
    void everythingThatCanBeSwitchedOnIsRendered() {
        Set<String> kinds = new TreeSet<>();
        Charts.documents("probity", "probity", "everything")
                .forEach(d -> kinds.add(d.path("kind").asText()));
        assertEquals(
                Set.of(
                        "Cluster",
                        "ConfigMap",
                        "Deployment",
                        "HorizontalPodAutoscaler",
                        "Ingress",
                        "Kafka",
                        "KafkaNodePool",
                        "KafkaTopic",
                        "KafkaUser",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "PrometheusRule",
                        "Service",
                        "ServiceAccount",
                        "ServiceMonitor",
                        "StatefulSet"),
                kinds);
    }

    @Test
    void anExistingKafkaAndPostgresNeedNoOperator() {
        for (JsonNode document : Charts.documents("probity", "existing")) {
            assertTrue(!OF_OPERATORS.contains(document.path("apiVersion").asText()), document::toString);
        }
    }

    @Test
    void aServiceThatIsSwitchedOffLeavesNothingBehind() {
        List<JsonNode> documents = Charts.documents("probity", Map.of("scoring-service.enabled", "false"), "probity");
        assertEquals(List.of(), Charts.ofKind(documents, "StatefulSet"));
        assertEquals(2, Charts.ofKind(documents, "Deployment").size());
    }

    @Test
    void everyServiceFindsTheOthersByTheNamesThatAreRendered() {
        List<JsonNode> documents = Charts.documents("probity", "probity");
        Set<String> services = new TreeSet<>();
        Charts.ofKind(documents, "Service")
                .forEach(s -> services.add(s.path("metadata").path("name").asText()));
        String config = Charts.ofKind(documents, "ConfigMap").toString();
        assertTrue(config.contains("probity.case.scoring-url=http://acme-scoring-service:8082"), config);
        assertTrue(config.contains("probity.case.watch.ingest-url=http://acme-ingest-service:8081"), config);
        assertTrue(services.contains("acme-scoring-service"), services::toString);
        JsonNode members =
                Charts.ofKind(documents, "StatefulSet").getFirst().path("spec").path("serviceName");
        assertTrue(services.contains(members.asText()), services::toString);
    }
}

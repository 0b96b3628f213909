package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the charts render is what Kubernetes knows: no field that its model doesn't have. */
class ManifestChartTest {
    private static final Set<String> OF_OPERATORS =
            Set.of("kafka.strimzi.io/v1beta2", "postgresql.cnpg.io/v1", "monitoring.coreos.com/v1");

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
    void noFieldIsUnknownToKubernetes(String chart, List<String> values) {
        List<JsonNode> documents = Charts.documents(chart, values.toArray(String[]::new));
        assertTrue(documents.size() > 5, () -> "only " + documents.size());
        for (JsonNode document : documents) {
            HasMetadata resource = Serialization.unmarshal(document.toString());
            if (resource instanceof GenericKubernetesResource) {
                assertTrue(OF_OPERATORS.contains(resource.getApiVersion()), document::toString);
            } else {
                List<String> unknown = new ArrayList<>();
                collectUnknown(resource, resource.getKind(), unknown);
                assertEquals(List.of(), unknown, document::toString);
            }
        }
    }

    @Test
    void anUnknownFieldWouldBeFound() {
        HasMetadata resource = Serialization.unmarshal(
                "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"x\"},\"spec\":{\"port\":[{\"port\":1}]}}");
        List<String> unknown = new ArrayList<>();
        collectUnknown(resource, "Service", unknown);
        assertEquals(List.of("Service.spec.port"), unknown);
    }

    private static void collectUnknown(Object object, String path, List<String> unknown) {
        if (object instanceof Collection<?> many) {
            many.forEach(one -> collectUnknown(one, path, unknown));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collectUnknown(value, path + "." + key, unknown));
        } else if (object != null && object.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            Arrays.stream(object.getClass().getMethods())
                    .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                    .forEach(method -> look(object, method, path, unknown));
        }
    }

    private static void look(Object object, Method getter, String path, List<String> unknown) {
        try {
            Object value = getter.invoke(object);
            if (getter.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) value).keySet().forEach(key -> unknown.add(path + "." + key));
            } else if (!getter.getName().equals("getClass")) {
                String name = getter.getName().substring(3);
                collectUnknown(value, path + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1), unknown);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(path + " " + getter.getName(), e);
        }
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
        assertTrue(services.contains("acme-scoring-service"), services::toString);
        JsonNode members =
                Charts.ofKind(documents, "StatefulSet").getFirst().path("spec").path("serviceName");
        assertTrue(services.contains(members.asText()), services::toString);
    }
}

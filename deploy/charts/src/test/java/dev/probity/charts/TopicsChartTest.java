package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One list of topics, for the chart and for the local suite. */
class TopicsChartTest {
    private static final Set<String> ALL = Set.of(
            "probity.parties",
            "probity.activity",
            "probity.market",
            "probity.ties",
            "probity.tips",
            "probity.findings",
            "probity.risk",
            "probity.alerts",
            "probity.dispositions",
            "probity.dead-letters",
            "probity.enforcement.orders",
            "probity.enforcement.advance-notices",
            "probity.checkpoints",
            "probity.enforcement.receipts",
            "probity.peers",
            "probity.policies",
            "probity.bets",
            "probity.rules");
    private static final Set<String> TABLES = Set.of(
            "probity.parties", "probity.risk", "probity.peers", "probity.policies", "probity.bets", "probity.rules");

    private final JsonNode list = Charts.yaml(Charts.folder("probity").resolve("files/topics.yaml"));

    @Test
    void theListHoldsEveryTopicOfTheSuiteOnce() {
        Set<String> names = new TreeSet<>();
        list.path("topics")
                .forEach(topic -> assertTrue(names.add(topic.path("name").asText()), topic::toString));
        assertEquals(new TreeSet<>(ALL), names);
    }

    @Test
    void everyTopicSaysWhatItIsAndHowLongItKeeps() {
        for (JsonNode topic : list.path("topics")) {
            for (String field : List.of("key", "owner", "about")) {
                assertFalse(topic.path(field).asText().isEmpty(), () -> field + " of " + topic);
            }
            JsonNode config = topic.path("config");
            config.forEach(value -> assertTrue(value.isTextual(), topic::toString));
            boolean table = TABLES.contains(topic.path("name").asText());
            assertEquals(
                    table ? "compact" : "delete", config.path("cleanup.policy").asText(), topic::toString);
            assertEquals(!table, config.has("retention.ms"), topic::toString);
            for (String place : List.of("local", "chart")) {
                assertTrue(
                        list.path("partitions")
                                .path(place)
                                .has(topic.path("partitions").asText()),
                        topic::toString);
            }
        }
    }

    @Test
    void topicsKeyedByPartyShareOnePartitionCount() {
        for (JsonNode topic : list.path("topics")) {
            boolean byParty = topic.path("key").asText().contains(":");
            assertEquals(byParty, topic.path("partitions").asText().equals("party"), topic::toString);
        }
    }

    @Test
    void theChartsPartitionsAreThoseOfTheList() {
        assertEquals(
                list.path("partitions").path("chart"),
                Charts.yaml(Charts.folder("probity").resolve("values.yaml"))
                        .path("kafka")
                        .path("partitions"));
    }

    @Test
    void aKafkaTopicIsRenderedForEach() {
        Map<String, Object> set = Map.of("kafka.partitions.party", 48, "kafka.replicas", 5);
        Map<String, JsonNode> rendered = new TreeMap<>();
        Charts.ofKind(Charts.documents("probity", set, "probity"), "KafkaTopic")
                .forEach(topic ->
                        rendered.put(topic.path("metadata").path("name").asText(), topic));
        assertEquals(new TreeSet<>(ALL), rendered.keySet());
        for (JsonNode topic : list.path("topics")) {
            JsonNode resource = rendered.get(topic.path("name").asText());
            JsonNode spec = resource.path("spec");
            int partitions = topic.path("partitions").asText().equals("party")
                    ? 48
                    : list.path("partitions")
                            .path("chart")
                            .path(topic.path("partitions").asText())
                            .asInt();
            assertEquals(partitions, spec.path("partitions").asInt());
            assertEquals(5, spec.path("replicas").asInt());
            assertEquals(
                    "bus",
                    resource.path("metadata")
                            .path("labels")
                            .path("strimzi.io/cluster")
                            .asText());
            assertEquals(
                    "keep",
                    resource.path("metadata")
                            .path("annotations")
                            .path("helm.sh/resource-policy")
                            .asText());
            topic.path("config")
                    .properties()
                    .forEach(entry -> assertEquals(
                            entry.getValue().asText(),
                            spec.path("config").path(entry.getKey()).asText(),
                            topic::toString));
        }
    }

    @Test
    void everyTopicHasAWriterAndNobodyMayTouchOneThatDoesNotExist() {
        Set<String> written = new TreeSet<>();
        for (JsonNode user : Charts.ofKind(Charts.documents("probity", "probity"), "KafkaUser")) {
            for (JsonNode acl : user.path("spec").path("authorization").path("acls")) {
                JsonNode resource = acl.path("resource");
                if (resource.path("type").asText().equals("topic")
                        && resource.path("patternType").asText().equals("literal")) {
                    String name = resource.path("name").asText();
                    assertTrue(ALL.contains(name), name);
                    if (acl.path("operations").toString().contains("Write")) {
                        written.add(name);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(ALL), written);
    }
}

package dev.probity.bench.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Creates the suite's topics as its one list says, and counts what has arrived on them. */
public final class Topics implements AutoCloseable {
    /** Where the contenders that know no topics of Probity write: made like the busiest of Probity's. */
    public static final String BENCH = "bench";

    private static final String LIKE = "probity.activity";
    private static final String DEAD_LETTERS = "probity.dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final short REPLICAS = 1;

    private final Admin admin;
    private final List<TopicPartition> partitions = new ArrayList<>();

    /** Connects; the broker may still be starting. */
    public Topics(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Creates all topics of the list (deploy/charts/probity/files/topics.yaml) and the bench's own. */
    public void create(Path list) throws IOException {
        List<NewTopic> topics = read(list);
        try {
            admin.createTopics(topics).all().get();
            List<String> names = topics.stream().map(NewTopic::name).toList();
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions().forEach(p -> partitions.add(new TopicPartition(topic.name(), p.partition())));
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("cannot create topics: " + e.getMessage(), e);
        }
        // Until each partition has a leader that answers: a first batch that comes before that may be lost
        // (KAFKA-15591).
        records();
    }

    static List<NewTopic> read(Path list) throws IOException {
        JsonNode root = new YAMLMapper().readTree(list.toFile());
        JsonNode counts = root.at("/partitions/local");
        List<NewTopic> topics = new ArrayList<>();
        for (JsonNode topic : root.get("topics")) {
            Map<String, String> config = new HashMap<>();
            topic.get("config")
                    .fields()
                    .forEachRemaining(e -> config.put(e.getKey(), e.getValue().asText()));
            int count = counts.get(topic.get("partitions").asText()).asInt();
            String name = topic.get("name").asText();
            topics.add(new NewTopic(name, count, REPLICAS).configs(config));
            if (name.equals(LIKE)) {
                topics.add(new NewTopic(BENCH, count, REPLICAS).configs(config));
            }
        }
        return topics;
    }

    /** Records on all topics except dead letters. */
    public long records() throws IOException {
        return count(
                partitions.stream().filter(p -> !p.topic().equals(DEAD_LETTERS)).toList());
    }

    /** Records that were refused and kept. */
    public long deadLetters() throws IOException {
        return count(
                partitions.stream().filter(p -> p.topic().equals(DEAD_LETTERS)).toList());
    }

    /** Records on all topics, as soon as there are at least so many, or after some patience how many there are. */
    public long recordsOnce(long expected) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long records = records();
        while (records < expected && System.nanoTime() < deadline) {
            records = records();
        }
        return records;
    }

    /** Bytes that lie on each topic of the broker, internal ones included. */
    public Map<String, Long> bytes() throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        try {
            var broker = admin.describeCluster().nodes().get().iterator().next().id();
            var folders = admin.describeLogDirs(List.of(broker))
                    .allDescriptions()
                    .get()
                    .getOrDefault(broker, Map.of());
            folders.values()
                    .forEach(folder -> folder.replicaInfos()
                            .forEach((partition, log) -> bytes.merge(partition.topic(), log.size(), Long::sum)));
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("cannot read the logs' sizes: " + e.getMessage(), e);
        }
        return bytes;
    }

    private long count(List<TopicPartition> of) throws IOException {
        Map<TopicPartition, OffsetSpec> ask = new HashMap<>();
        of.forEach(partition -> ask.put(partition, OffsetSpec.latest()));
        try {
            return admin.listOffsets(ask).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("cannot read end offsets: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}

package dev.probity.scoring.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real broker in this JVM on free ports, with the suite's topics, gone when the test is over. */
public final class KafkaBroker implements AutoCloseable {
    private static final int MOST_TRIES = 200;
    private static final long PAUSE_MILLIS = 50;

    /** Topics keyed by party, which must have as many partitions as each other. */
    public static final List<String> PARTY_TOPICS = List.of(
            "probity.parties",
            "probity.activity",
            "probity.market",
            "probity.ties",
            "probity.tips",
            "probity.findings",
            "probity.risk",
            "probity.alerts",
            "probity.dispositions");

    private static final int PARTITIONS = 4;

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static KafkaBroker start() {
        return start(PARTITIONS);
    }

    /** With so many partitions of each topic that is keyed by party. */
    public static KafkaBroker start(int partitions) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kafka")), "broker");
            int port = freePort();
            int controllerPort = freePort();
            var config = Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", "1"),
                    Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                    Map.entry(
                            "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                    Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    Map.entry("log.dirs", folder.toString()),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("offsets.topic.num.partitions", "1"),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("transaction.state.log.num.partitions", "1"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                    Map.entry("share.coordinator.state.topic.min.isr", "1"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("log.cleaner.enable", "false"));
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
            var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
            server.startup();
            var broker = new KafkaBroker(server, port);
            broker.createTopics(partitions);
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException("no broker", e);
        }
    }

    private void createTopics(int partitions) throws InterruptedException, ExecutionException, TimeoutException {
        var compacted = Map.of("cleanup.policy", "compact");
        Collection<NewTopic> topics = Stream.concat(
                        PARTY_TOPICS.stream().map(name -> new NewTopic(name, partitions, (short) 1)),
                        Stream.of(
                                new NewTopic("probity.peers", 1, (short) 1).configs(compacted),
                                new NewTopic("probity.bets", 1, (short) 1).configs(compacted),
                                new NewTopic("probity.policies", 1, (short) 1).configs(compacted),
                                new NewTopic("probity.rules", 1, (short) 1).configs(compacted),
                                new NewTopic("probity.dead-letters", 1, (short) 1)
                                        .configs(Map.of("max.message.bytes", "4194304"))))
                .toList();
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
            awaitLeaders(admin, topics);
        }
    }

    /**
     * Until each partition has a leader that answers: a first batch that comes before that is refused, those behind it may not be, and then it is refused for ever and lost
     * (KAFKA-15591).
     */
    private static void awaitLeaders(Admin admin, Collection<NewTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : topics) {
            for (int i = 0; i < topic.numPartitions(); i++) {
                partitions.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        for (int tries = 1; ; tries++) {
            try {
                admin.listOffsets(partitions).all().get(30, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                // the controller has made the topic, and the broker has not heard of it yet
                if (tries == MOST_TRIES || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Properties properties() {
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers());
        return properties;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

package dev.probity.cases.suite;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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

/** A real broker in this JVM (KRaft, one node), on random free ports. */
public final class TestBroker implements AutoCloseable {
    private static final int MOST_TRIES = 200;
    private static final long PAUSE_MILLIS = 50;

    static final List<String> TOPICS = List.of(
            "probity.alerts",
            "probity.parties",
            "probity.risk",
            "probity.dispositions",
            "probity.enforcement.orders",
            "probity.enforcement.advance-notices",
            "probity.checkpoints",
            "probity.enforcement.receipts",
            "probity.dead-letters");

    private final KafkaRaftServer server;
    private final String address;

    private TestBroker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    public static TestBroker start() {
        try {
            var dir = Files.createTempDirectory("probity-broker");
            var port = freePort();
            var controller = freePort();
            var config = config(dir, port, controller);
            format(dir);
            var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
            server.startup();
            var broker = new TestBroker(server, "127.0.0.1:" + port);
            broker.createTopics();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not start", e);
        }
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var topics = TOPICS.stream()
                    .map(name -> new NewTopic(name, 2, (short) 1).configs(config(name)))
                    .toList();
            admin.createTopics(topics).all().get();
            awaitLeaders(admin, topics);
        }
    }

    /**
     * Until each partition has a leader that answers: a first batch that comes before that is refused, those behind it may not be, and then it is refused for ever and lost
     * (KAFKA-15591).
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics) throws Exception {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : topics) {
            for (int i = 0; i < topic.numPartitions(); i++) {
                partitions.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        for (int tries = 1; ; tries++) {
            try {
                admin.listOffsets(partitions).all().get();
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

    /** As the suite's topics have it: a letter holds a whole record. */
    private static Map<String, String> config(String topic) {
        return topic.equals("probity.dead-letters") ? Map.of("max.message.bytes", "4194304") : Map.of();
    }

    private static Map<String, Object> config(Path dir, int port, int controller) {
        var config = new HashMap<String, Object>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        config.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller));
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("log.dirs", dir.toString());
        config.put("auto.create.topics.enable", "false");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "3");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("log.cleaner.enable", "false");
        return config;
    }

    private static void format(Path dir) throws Exception {
        var formatter = new Formatter();
        formatter.setNodeId(1);
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.addDirectory(dir.toString());
        formatter.setMetadataLogDirectory(dir.toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setReleaseVersion(MetadataVersion.latestProduction());
        formatter.setIgnoreFormatted(true);
        formatter.run();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

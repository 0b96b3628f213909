package dev.probity.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A real Kafka broker, its own KRaft controller, with Kafka's own defaults except for what a single node needs. */
@Command(name = "broker", hidden = true)
public final class Broker implements Callable<Integer> {
    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    /** The JVM options of Kafka's own start script, with its heap. */
    public static List<String> jvmOptions() {
        return List.of(
                "-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20", "-XX:InitiatingHeapOccupancyPercent=35");
    }

    @Override
    public Integer call() throws Exception {
        Orders orders = Orders.open();
        Map<String, Object> settings = settings();
        format();
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        orders.serve(String.class, (order, progress) -> order);
        return 0;
    }

    private Map<String, Object> settings() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        int controllerPort = Ports.free();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    private void format() throws Exception {
        Files.createDirectories(data);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setDirectories(List.of(data.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setIgnoreFormatted(true)
                .run();
    }
}

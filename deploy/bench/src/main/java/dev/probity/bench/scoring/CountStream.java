package dev.probity.bench.scoring;

import dev.probity.bench.stage.Orders;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The floor for scoring: counts events by key, on RocksDB with {@code exactly_once_v2}, and does nothing else. */
@Command(name = "count", hidden = true)
public final class CountStream implements Callable<Integer> {
    static final String GROUP = "bench-count";

    @Option(names = "--kafka", required = true)
    private String kafka = "";

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--topics", required = true, split = ",")
    private List<String> topics = List.of();

    @Override
    public Integer call() throws Exception {
        Orders orders = Orders.open();
        var builder = new StreamsBuilder();
        builder.stream(topics, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .groupByKey()
                .count(Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts")
                        .withCachingDisabled());
        var streams = new KafkaStreams(builder.build(), settings());
        streams.start();
        orders.serve(String.class, (order, progress) -> order);
        return 0;
    }

    /** What scoring runs with, too. */
    private Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, data.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        return settings;
    }
}

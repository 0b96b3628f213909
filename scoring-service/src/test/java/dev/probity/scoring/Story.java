package dev.probity.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.stream.Held;
import dev.probity.scoring.stream.Plumbing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The whole topology, told events one by one. */
public final class Story implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final TopologyTestDriver driver;
    private final EventReader reader = new EventReader();
    private final Held held;

    public Story(Instant start, Map<String, String> settings) {
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop(), Duration.ofDays(36_500));
        held = new Held(plumbing.progress());
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateFolder.fresh());
        driver = new TopologyTestDriver(
                ScoringTopology.build(ScoringConfigs.with(settings), plumbing), properties, start);
    }

    public void tell(String topic, String key, String event) {
        var time = reader.time(event.getBytes(StandardCharsets.UTF_8));
        if (time != null) {
            held.before(time, driver::advanceWallClockTime);
        }
        driver.createInputTopic(topic, new StringSerializer(), new StringSerializer())
                .pipeInput(key, event);
    }

    /** What was written to a topic since the last look. */
    public List<JsonNode> told(String topic) {
        var records = driver.createOutputTopic(topic, new StringDeserializer(), new StringDeserializer())
                .readValuesToList();
        var told = new ArrayList<JsonNode>();
        for (var json : records) {
            try {
                told.add(JSON.readTree(json == null ? "null" : json));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return told;
    }

    /** Findings of that detector since the last look. */
    public List<JsonNode> findings(String detector) {
        return told("probity.findings").stream()
                .filter(finding -> finding.path("detector").asText().equals(detector))
                .toList();
    }

    public byte[] stored(String store, String key) {
        return driver.<String, byte[]>getKeyValueStore(store).get(key);
    }

    /** A store, to be read as queries do. */
    public <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
        return driver.getKeyValueStore(name);
    }

    /** Every byte of every store but those, by store and key. */
    public Map<String, String> stores(String... but) {
        var stores = new TreeMap<String, String>();
        for (var store : driver.getAllStateStores().values()) {
            if (store instanceof KeyValueStore<?, ?> records && !List.of(but).contains(records.name())) {
                try (var all = records.all()) {
                    all.forEachRemaining(one -> stores.put(records.name() + " " + hex(one.key), hex(one.value)));
                }
            }
        }
        return stores;
    }

    private static String hex(Object stored) {
        return stored instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(stored);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}

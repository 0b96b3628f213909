package dev.probity.scoring.peer;

import dev.probity.scoring.stream.Everywhere;
import dev.probity.scoring.stream.Plumbing;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Days of everybody's figures in, baselines out, and the baselines everywhere. */
public final class PeerStage {
    /** Topic of baselines, compacted. */
    public static final String TOPIC = "probity.peers";
    /** Group and last day → baseline, the same on every replica. */
    public static final String PEERS = "peers";
    /**
     * Group and day → sums of the day: a month a group, older ones are deleted. The one store that is cached: few records, each changed by every member's day.
     */
    static final String DAYS = "peer-days";
    /** Group → its stock: one record a group, for ever. */
    static final String STOCKS = "peer-stocks";

    private PeerStage() {}

    /** Key of a group's baseline through that day. */
    public static String key(String group, int through) {
        return group + "@" + LocalDate.ofEpochDay(through);
    }

    /** Lets every replica know the baselines. */
    public static void everywhere(StreamsBuilder builder, Plumbing plumbing) {
        Everywhere.read(builder, TOPIC, PEERS, "peers-everywhere", PeerStage::check, plumbing);
    }

    private static void check(String key, byte[] bytes) {
        var baseline = PeerBytes.read(bytes);
        if (!key.equals(key(baseline.group(), (int) baseline.through().toEpochDay()))) {
            throw new IllegalArgumentException("a baseline of another group or day than its key says");
        }
    }

    /** Adds days up by group, and publishes what the group usually does. */
    public static void compare(KStream<String, PeerDay> days) {
        days.mapValues(PeerStage::bytes, Named.as("peer-days-out"))
                .repartition(Repartitioned.<String, byte[]>as("peer-days")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .process(supplier(), Named.as("peer-groups"))
                .to(TOPIC, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("peers-out"));
    }

    /** Keeps what stands until it is changed by the group, and publishes it once a day. */
    public static void keep(KStream<String, PeerDay> differences) {
        differences
                .mapValues(PeerStage::bytes, Named.as("peer-stocks-out"))
                .repartition(Repartitioned.<String, byte[]>as("peer-stocks")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .process(keeper(), Named.as("peer-stock"))
                .to(TOPIC, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("stocks-out"));
    }

    static byte[] bytes(PeerDay day) {
        var tally = day.tally().bytes();
        return ByteBuffer.allocate(Integer.BYTES + tally.length)
                .putInt(day.day())
                .put(tally)
                .array();
    }

    static PeerDay day(String group, byte[] bytes) {
        int day = ByteBuffer.wrap(bytes).getInt();
        return new PeerDay(group, day, Tally.of(Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
    }

    private static ProcessorSupplier<String, byte[], String, byte[]> keeper() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new StockProcessor();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STOCKS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingEnabled());
            }
        };
    }

    private static ProcessorSupplier<String, byte[], String, byte[]> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new PeerProcessor();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(DAYS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingEnabled());
            }
        };
    }
}

package dev.probity.scoring.peer;

import dev.probity.scoring.stream.Everywhere;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Progress;
import dev.probity.scoring.watermark.WatermarkStage;
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
import org.jspecify.annotations.Nullable;

/** Days of everybody's figures in, baselines out, and the baselines everywhere. */
public final class PeerStage {
    /** Topic of baselines, compacted. */
    public static final String TOPIC = "probity.peers";
    /** Group and last day → baseline, the same on every replica. */
    public static final String PEERS = "peers";
    /**
     * Day and group → sums of what was told on it: a month a group, older ones are deleted; of a stock what stands. The one store that is cached: few records, each changed
     * by every member's day.
     */
    static final String DAYS = "peer-days";

    private PeerStage() {}

    /** Key of a group's baseline through that day. */
    public static String key(String group, int through) {
        return group + "@" + LocalDate.ofEpochDay(through);
    }

    /** Lets every replica know the baselines, and its readers how far those who make them have come. */
    public static void everywhere(StreamsBuilder builder, Plumbing plumbing) {
        Everywhere.read(
                builder,
                TOPIC,
                PEERS,
                "peers-everywhere",
                PeerStage::check,
                (key, value) -> reached(key, value, plumbing.progress()),
                plumbing);
    }

    private static void check(String key, byte[] bytes) {
        if (PeerMark.isKey(key)) {
            PeerMark.read(bytes);
            return;
        }
        var baseline = PeerBytes.read(bytes);
        if (!key.equals(key(baseline.group(), (int) baseline.through().toEpochDay()))) {
            throw new IllegalArgumentException("a baseline of another group or day than its key says");
        }
    }

    private static void reached(String key, byte @Nullable [] bytes, Progress progress) {
        var application = PeerMark.isKey(key) ? PeerMark.application(key) : null;
        if (application != null && bytes != null && progress.isOf(application)) {
            var mark = PeerMark.read(bytes);
            progress.reached(mark.teller(), mark.tellers(), mark.time());
        }
    }

    /** Adds up by group what is told, and publishes what each group usually does. */
    public static void compare(KStream<String, PeerDay> days, WatermarkStage.Ticks ticks) {
        days.mapValues(PeerStage::bytes, Named.as("peer-days-out"))
                .merge(ticks.words(), Named.as("peer-days-and-ticks"))
                .repartition(Repartitioned.<String, byte[]>as("peer-days")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray())
                        .withStreamPartitioner(ticks.partitions()))
                .process(supplier(), Named.as("peer-groups"))
                .to(TOPIC, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("peers-out"));
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

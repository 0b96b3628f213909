package dev.probity.scoring.memory;

import dev.probity.scoring.event.Arrival;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Passes each event of any party on once, for a time, where what its states remember ({@link RecentIds} and the like) is too little; not there when it is off.
 *
 * <p>It stands behind the policy's door, for when somebody did what is forbidden to be watched must not be kept either, and before everything else. A window store
 * would not do: it forgets by the newest event of the whole partition, so that whoever sends records of three years ago would find them forgotten at once. What
 * is forgotten here goes by the party's own events.
 */
public final class RepeatStage {
    /** {@code kind:id}, a zero byte, fingerprint → minute of the event; for as long as is set, logged to Kafka, not cached. */
    public static final String STORE = "exact-repeats";

    private RepeatStage() {}

    /** @param kept how long an event is known, by its party's own time; zero is off */
    public static KStream<String, Arrival> once(KStream<String, Arrival> arrivals, Duration kept) {
        return kept.isPositive() ? arrivals.process(supplier(kept), Named.as("events-once")) : arrivals;
    }

    private static ProcessorSupplier<String, Arrival, String, Arrival> supplier(Duration kept) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Arrival, String, Arrival> get() {
                return new RepeatProcessor(kept);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }
}

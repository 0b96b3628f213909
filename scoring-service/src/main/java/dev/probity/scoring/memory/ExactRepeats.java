package dev.probity.scoring.memory;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Every event of a party for a time, where {@link RecentIds} are too few; one store for parties of all kinds, and none when it is off.
 *
 * <p>A window store would not do: it forgets by the newest event of the whole partition, so that whoever sends records of three years ago would find them
 * forgotten at once. What is forgotten here goes by the party's own events.
 */
public final class ExactRepeats {
    /** {@code kind:id}, a zero byte, fingerprint → minute of the event. */
    public static final String STORE = "exact-repeats";

    private final Duration kept;
    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> builder;

    public ExactRepeats(Duration kept) {
        this.kept = kept;
        this.builder = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** A stage's own stores, and this one beside them if it is on. */
    public Set<StoreBuilder<?>> beside(Set<StoreBuilder<?>> own) {
        var stores = new HashSet<>(own);
        if (kept.isPositive()) {
            stores.add(builder);
        }
        return stores;
    }

    public SeenEvents open(ProcessorContext<?, ?> context) {
        return kept.isPositive() ? new SeenEvents(context.getStateStore(STORE), kept) : SeenEvents.NONE;
    }
}

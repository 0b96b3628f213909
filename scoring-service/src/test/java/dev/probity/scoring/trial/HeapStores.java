package dev.probity.scoring.trial;

import java.lang.reflect.Field;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.internals.StoreBuilderWrapper;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.KeyValueStoreBuilder;

/**
 * Keeps a topology's state on the heap, without changelogs, whatever it asks for.
 *
 * <p>Streams' test driver commits after each record, which writes RocksDB's memory to disk each time: a story would take hours. What a store answers is the
 * same; the topology has no seam for it, since nothing but a trial wants one.
 */
final class HeapStores {
    private HeapStores() {}

    static Topology instead(Topology topology) {
        try {
            var builder = field(Topology.class, "internalTopologyBuilder").get(topology);
            var factories =
                    (Map<?, ?>) field(builder.getClass(), "stateFactories").get(builder);
            for (var factory : factories.values()) {
                if (factory instanceof StoreBuilderWrapper wrapper) {
                    onTheHeap(wrapper.builder());
                }
            }
            return topology;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Kafka Streams keeps its stores in another way now", e);
        }
    }

    private static void onTheHeap(StoreBuilder<?> store) throws ReflectiveOperationException {
        store.withLoggingDisabled();
        if (store instanceof KeyValueStoreBuilder) {
            field(KeyValueStoreBuilder.class, "storeSupplier").set(store, Stores.inMemoryKeyValueStore(store.name()));
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}

package dev.probity.scoring.staff;

import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.policy.PolicyStage;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where staff are remembered. Both stores are logged to Kafka and not cached: the processor keeps decoded state itself. */
public final class StaffStores {
    /** {@code staff:id} → {@link StaffState}: one bounded record a person, for ever. */
    public static final String STATES = "staff-states";
    /** {@code staff:id}, a zero byte, slot → touch: at most {@link dev.probity.scoring.memory.TouchLog#SLOTS} a person, the oldest are written over. */
    public static final String TOUCHES = "staff-touches";

    private StaffStores() {}

    static Set<StoreBuilder<?>> builders() {
        return PolicyStage.with(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STATES), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled(),
                TouchStore.builder(TOUCHES));
    }
}

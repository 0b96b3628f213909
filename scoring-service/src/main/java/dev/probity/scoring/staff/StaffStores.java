package dev.probity.scoring.staff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where staff are remembered. Both stores are logged to Kafka and not cached: the processor keeps decoded state itself. */
public final class StaffStores {
    /** {@code staff:id} → {@link StaffState}: one bounded record a person, for ever. */
    public static final String STATES = "staff-states";
    /** {@code staff:id}, a zero byte, slot → {@link Touch}: at most {@link TouchLog#SLOTS} a person, the oldest are written over. */
    public static final String TOUCHES = "staff-touches";

    private StaffStores() {}

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STATES), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled(),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(TOUCHES), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
    }

    /** Key of a person's slot; all of a person's lie between slot 0 and slot {@code SLOTS − 1}. */
    public static Bytes touchKey(String subject, int slot) {
        var name = subject.getBytes(StandardCharsets.UTF_8);
        var key = Arrays.copyOf(name, name.length + 2);
        key[key.length - 1] = (byte) slot;
        return Bytes.wrap(key);
    }

    /** Last slot of a person's touch log. */
    public static int lastSlot() {
        return TouchLog.SLOTS - 1;
    }
}

package dev.probity.scoring.tie;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where ties are remembered; all logged to Kafka, none cached. */
public final class TieStores {
    /** Key of an identifier → {@link IdentifierState}: at most the hub limit of parties. */
    static final String IDENTIFIERS = "tie-identifiers";
    /** {@code kind:id} of a go-between → {@link GoBetweenState}: at most the most ties that one may have. */
    public static final String GO_BETWEENS = "tie-go-betweens";
    /** {@code staff:id}, {@code merchant:id} → {@link PathState}: at most {@link PathState#MOST} go-betweens. */
    public static final String PATHS = "tie-paths";

    /** {@code staff:id} → {@link AffinityState}: at most {@link AffinityState#MOST} errands. */
    static final String AFFINITIES = "tie-affinities";

    /** {@code kind:id} of a go-between → {@link ServedState}: at most as many staff as ties that one may have. */
    static final String SERVED = "tie-served";

    private TieStores() {}

    static Set<StoreBuilder<?>> of(String name) {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
    }
}

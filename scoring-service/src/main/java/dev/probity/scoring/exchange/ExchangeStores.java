package dev.probity.scoring.exchange;

import dev.probity.scoring.policy.PolicyStage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where touches and gains are remembered. All are logged to Kafka and not cached: the processors keep decoded state themselves. */
public final class ExchangeStores {
    /** {@code merchant:id} → {@link MerchantGains}: one bounded record a merchant, for ever. */
    public static final String GAINS = "merchant-gains";
    /** {@code staff:id} → {@link StakeBook}: one bounded record a person, until the policy forbids it. */
    public static final String BOOKS = "pair-books";
    /** {@code staff:id}, a zero byte, stand-in of the merchant → {@link PairDossier}: one for each pair that is bet on, deleted with it. */
    public static final String DOSSIERS = "pair-dossiers";

    private ExchangeStores() {}

    static Bytes key(String staff, int merchant) {
        var name = staff.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + 1 + Integer.BYTES)
                .put(name)
                .put((byte) 0)
                .putInt(merchant)
                .array());
    }

    static Set<StoreBuilder<?>> ofMerchants() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(GAINS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
    }

    static Set<StoreBuilder<?>> ofStaff() {
        return PolicyStage.with(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(BOOKS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled(),
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(DOSSIERS), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
    }
}

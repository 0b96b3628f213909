package dev.probity.scoring.memory;

import dev.probity.scoring.event.Arrival;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Before all that keeps who somebody is, the policy's door too: profiles go by when it was so, not by when it was told. */
public final class ProfileStage {
    /** {@code kind:id} → {@link ProfileTime} of the profile last taken: some 20 bytes and an id for each party that has one, for ever; logged to Kafka, not cached. */
    public static final String TIMES = "profile-times";

    private ProfileStage() {}

    /** Passes on profiles that are newer than the last, and of older ones what they say of their own time only. */
    public static KStream<String, Arrival> inOrder(KStream<String, Arrival> arrivals) {
        return arrivals.process(
                new ProcessorSupplier<String, Arrival, String, Arrival>() {
                    @Override
                    public Processor<String, Arrival, String, Arrival> get() {
                        return new ProfileProcessor();
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(TIMES), Serdes.String(), Serdes.ByteArray())
                                .withLoggingEnabled(Map.of())
                                .withCachingDisabled());
                    }
                },
                Named.as("profiles-in-order"));
    }
}

package dev.probity.scoring.ring;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** From merchants, where reviewers meet, to each reviewer, who knows whom they met elsewhere, and back: so that a ring shows wherever its merchants lie. */
public final class RingStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(LockStepDetector.LOCKSTEP);

    /** {@code reviewer:id} → {@link ReviewerState}: one bounded record for each who ever wrote beside another. */
    static final String REVIEWERS = "ring-reviewers";
    /** {@code merchant:id} → {@link MerchantReviews}: one bounded record for each whose reviewers had met anybody before. */
    static final String MERCHANTS = "ring-merchants";

    static final String OF_REVIEWERS = "ring-reviewer-findings";
    static final String JUDGED = "ring-judged";

    private RingStage() {}

    /**
     * @param encounters by {@code reviewer:id}
     * @return findings by subject, merchants and reviewers
     */
    public static KStream<String, Finding> watch(
            KStream<String, Encounter> encounters, DetectorConfig config, String policyVersion) {
        var rules = LockStepRules.of(config, policyVersion);
        var reviewers = encounters
                .mapValues(
                        encounter -> RingBytes.write(to -> RingBytes.encounter(encounter, to)),
                        Named.as("ring-encounters-out"))
                .repartition(parted("ring-encounters"))
                .process(supplier(REVIEWERS, () -> new ReviewerProcessor(rules)), Named.as(REVIEWERS));
        var merchants = reviewers
                .mapValues(value -> (byte[]) value, Named.as(JUDGED))
                .repartition(parted("ring-judged"))
                .process(supplier(MERCHANTS, () -> new RingMerchantProcessor(rules)), Named.as(MERCHANTS));
        return reviewers
                .mapValues(value -> (Finding) value, Named.as(OF_REVIEWERS))
                .merge(merchants, Named.as("ring-findings"));
    }

    private static Repartitioned<String, byte[]> parted(String name) {
        return Repartitioned.<String, byte[]>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray());
    }

    /** Makes a processor. */
    @FunctionalInterface
    private interface Maker<V> {
        Processor<String, byte[], String, V> make();
    }

    private static <V> ProcessorSupplier<String, byte[], String, V> supplier(String store, Maker<V> maker) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, V> get() {
                return maker.make();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }
}

package dev.probity.scoring.anomaly;

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

/** Days of members to their group, and what the group's forest made of them back to the members. */
public final class AnomalyStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(AnomalyDetector.DETECTOR);

    /**
     * Group, day and person → the day: some 90 bytes a person and day while it is held, then 32 of a group's day for a month; and how unlike the group a person
     * usually is, 8 bytes. Some 250 bytes a person and day on the changelog, deletions included: 140 MB a day for 560,000 people. Forests are never stored.
     */
    static final String GROUPS = "anomaly-groups";
    /** Person → the live week and quarter, 39 bytes, for ever. */
    static final String ACCOUNTS = "anomaly-accounts";

    private AnomalyStage() {}

    /**
     * @param days by group
     * @param touches store of what people touched, from which findings take their events
     */
    public static KStream<String, Finding> judge(
            KStream<String, WorkDay> days, String touches, DetectorConfig config, String policyVersion) {
        var rules = rules(config, policyVersion);
        return days.mapValues(WorkDay::bytes, Named.as("work-days-out"))
                .repartition(Repartitioned.<String, byte[]>as("work-days")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .process(groups(rules), Named.as("work-groups"))
                .repartition(Repartitioned.<String, byte[]>as("judged-days")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .process(persons(rules, touches), Named.as("anomaly"), touches);
    }

    static AnomalyRules rules(DetectorConfig config, String policyVersion) {
        var a = config.anomaly();
        return new AnomalyRules(
                policyVersion,
                config.stepDecibans(),
                a.holdDays(),
                a.trees(),
                a.sample(),
                a.daySample(),
                a.spanDays(),
                a.fewest(),
                a.ownTrust());
    }

    private static ProcessorSupplier<String, byte[], String, byte[]> groups(AnomalyRules rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new GroupProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(GROUPS), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }

    private static ProcessorSupplier<String, byte[], String, Finding> persons(AnomalyRules rules, String touches) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, Finding> get() {
                return new AnomalyProcessor(rules, touches);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(ACCOUNTS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }
}

package dev.probity.scoring.tip;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Tips to every party that they name, and what they weigh there. */
public final class TipStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(TipDetector.DETECTOR);

    /** Party → its last 32 tips without their text, some 100 bytes each, for ever. */
    static final String BOOKS = "tip-books";

    private TipStage() {}

    public static KStream<String, Finding> weigh(
            KStream<String, PartyEvent> events, DetectorConfig config, String policyVersion) {
        var rules = rules(config, policyVersion);
        return events.flatMap((key, event) -> byParty(event), Named.as("tips-by-party-named"))
                .repartition(Repartitioned.<String, byte[]>as("tips-by-party")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .process(supplier(rules), Named.as("tips"));
    }

    static TipRules rules(DetectorConfig config, String policyVersion) {
        var t = config.tips();
        return new TipRules(policyVersion, t.credibility(), t.channels(), t.anonymous(), t.beside(), t.corroboration());
    }

    static List<KeyValue<String, byte[]>> byParty(PartyEvent event) {
        if (!(event instanceof PartyEvent.Tip told)) {
            return List.of();
        }
        var tips = new ArrayList<KeyValue<String, byte[]>>();
        for (var party : told.about()) {
            int others = tips.isEmpty() ? 0 : told.about().size() - 1;
            var tip = new Tip(
                    told.tip(),
                    told.channel(),
                    told.anonymous(),
                    others,
                    Sketch.of(told.text()),
                    told.evidence(null, null));
            tips.add(KeyValue.pair(party, tip.bytes()));
        }
        return tips;
    }

    private static ProcessorSupplier<String, byte[], String, Finding> supplier(TipRules rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, Finding> get() {
                return new TipProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(BOOKS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }
}

package dev.probity.scoring.watchlist;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Merchants' profiles in, what their names are like out. A profile that is told again is looked at again, for the list may be another, and is said once. */
public final class WatchListStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(WatchListDetector.DETECTOR);

    /** Merchant → {@link ToldNames}: 8 bytes for each name that was like an entry, at most {@link ToldNames#MOST}, for ever; logged to Kafka, not cached. */
    static final String TOLD = "watch-list-told";

    private WatchListStage() {}

    /** Loads the list that an operator set, if any, and compares names with it. */
    public static KStream<String, Finding> compare(KStream<String, PartyEvent> events, ScoringConfig config) {
        var settings = config.watchlist();
        var list = settings.names()
                .map(names -> WatchList.ofac(
                        names,
                        settings.aliases()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "a watch-list wants a file of aliases, too: it is measured on them"))));
        var detector = new WatchListDetector(list, settings.listed(), Finding.UNSTAMPED);
        return events.process(supplier(detector), Named.as("watch-list"));
    }

    private static ProcessorSupplier<String, PartyEvent, String, Finding> supplier(WatchListDetector detector) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, PartyEvent, String, Finding> get() {
                return new WatchListProcessor(detector);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(TOLD), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }
}

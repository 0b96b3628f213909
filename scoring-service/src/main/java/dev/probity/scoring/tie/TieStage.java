package dev.probity.scoring.tie;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Events that tie parties in; findings about those tied, paths and a census of go-betweens out. */
public final class TieStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(GoBetweenDetector.DETECTOR, BrokerDetector.DETECTOR);

    static final String SHARED = "tie-shared";
    static final String NEWS = "tie-news";
    static final String COUNTED = "tie-counted";
    static final String GO_BETWEEN_FOUND = "tie-go-between-findings";
    static final String PATHS = "tie-open-paths";
    static final String PATH_FOUND = "tie-path-findings";

    private TieStage() {}

    /**
     * What comes of ties.
     *
     * @param findings by subject
     * @param census differences in the census of go-betweens, by its group
     * @param paths from staff to merchants, by merchant
     */
    public record Observed(
            KStream<String, Finding> findings, KStream<String, PeerDay> census, KStream<String, Path> paths) {}

    public static Observed watch(KStream<String, PartyEvent> events, DetectorConfig config, String policyVersion) {
        var rules = TieRules.of(config, policyVersion);
        int fewest = config.peers().fewest();
        var shared = letters(
                        events.flatMap(
                                (subject, event) -> pairs(TieIntake.sightings(subject, event)),
                                Named.as("tie-sightings")),
                        "tie-sightings-to-identifiers")
                .process(supplier(() -> new IdentifierProcessor(rules, fewest), TieStores.IDENTIFIERS), named("shared"))
                .mapValues(value -> (TieLetter) value, Named.as(SHARED));
        var dealings = events.flatMap(
                (subject, event) -> pairs(TieIntake.dealings(event)), Named.as("tie-dealings"));
        var between = letters(dealings.merge(shared, Named.as("tie-strands")), "tie-strands-to-go-betweens")
                .process(supplier(() -> new GoBetweenProcessor(rules, fewest), TieStores.GO_BETWEENS), named("between"));
        var news = between.mapValues(value -> (TieLetter) value, Named.as(NEWS));
        var paths = letters(news, "tie-news-to-parties")
                .process(supplier(() -> new PathProcessor(rules, fewest), TieStores.PATHS), named("paths"));
        var found = between.mapValues(value -> (Finding) value, Named.as(GO_BETWEEN_FOUND))
                .merge(paths.mapValues(value -> (Finding) value, Named.as(PATH_FOUND)), Named.as("tie-findings"));
        return new Observed(
                found,
                between.mapValues(value -> (PeerDay) value, Named.as(COUNTED)),
                paths.mapValues(value -> (Path) value, Named.as(PATHS)));
    }

    private static Named named(String node) {
        return Named.as("tie-" + node + "-fold");
    }

    private static List<KeyValue<String, TieLetter>> pairs(List<Addressed> letters) {
        return letters.stream()
                .map(letter -> KeyValue.pair(letter.to(), letter.letter()))
                .toList();
    }

    private static KStream<String, TieLetter> letters(KStream<String, TieLetter> letters, String topic) {
        return letters.repartition(Repartitioned.<String, TieLetter>as(topic)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.serdeFrom(
                        (name, letter) -> TieLetterBytes.write(letter), (name, bytes) -> TieLetterBytes.read(bytes))));
    }

    private static ProcessorSupplier<String, TieLetter, String, Object> supplier(
            Supplier<TieProcessor<TieLetter>> processor, String store) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, TieLetter, String, Object> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return TieStores.of(store);
            }
        };
    }
}

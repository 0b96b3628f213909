package dev.probity.scoring.rule;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.stream.Everywhere;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import dev.probity.scoring.watermark.WatermarkStage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** All events and the live rules in; findings, and words to the peers, out. */
public final class RuleStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(RuleFold.DETECTOR);

    /** Versions of files of rules on every replica. */
    public static final String RULES = "rules";
    /** Party → {@link RuleState}: one small record for each party on whom rules were tried, for ever. */
    public static final String STATES = "rule-states";

    /** Group of a correlation → {@link JoinGroup}, until its timespan and the grace are over; and when that is. */
    public static final String JOINS = "rule-joins";

    static final String TO_JOIN = "rules-to-join";
    static final String TRIED = "rules-tried";
    static final String FOUND = "rule-findings";
    static final String TOLD = "rule-days";

    private RuleStage() {}

    /**
     * What comes of rules.
     *
     * @param findings by subject
     * @param days who was tried and who was hit, by peer group
     */
    public record Observed(KStream<String, Finding> findings, KStream<String, PeerDay> days) {}

    /** Lets every replica know all rules, and the shelf hear of each. */
    public static void everywhere(StreamsBuilder builder, RuleShelf shelf, Plumbing plumbing) {
        Everywhere.read(builder, Topics.RULES, RULES, "rules-everywhere", RuleShelf::check, shelf::changed, plumbing);
    }

    public static Observed watch(
            KStream<String, Arrival> arrivals, WatermarkStage.Ticks ticks, RuleShelf shelf, ScoringConfig config) {
        var matched = arrivals.process(() -> new RuleMatchProcessor(shelf), Named.as("rules-match"));
        var held = matched.mapValues(word -> (byte[]) word, Named.as(TO_JOIN))
                .merge(ticks.words(), Named.as("rules-and-ticks"))
                .repartition(Repartitioned.<String, byte[]>as("rule-joins")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray())
                        .withStreamPartitioner(ticks.partitions()))
                .process(joining(shelf, config), Named.as("rules-join"))
                .repartition(Repartitioned.<String, byte[]>as("rule-joined")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .mapValues(RuleStage::joined, Named.as("rules-joined"));
        var folded = matched.mapValues(word -> (RuleWord) word, Named.as(TRIED))
                .merge(held, Named.as("rules-all"))
                .process(folding(shelf, config), Named.as("rules-fold"));
        return new Observed(
                folded.mapValues(value -> (Finding) value, Named.as(FOUND)),
                folded.mapValues(value -> (PeerDay) value, Named.as(TOLD)));
    }

    private static RuleWord joined(byte[] bytes) {
        return switch (JoinWord.read(bytes)) {
            case JoinWord.Held held -> new RuleWord.Joined(held.correlation(), held.held());
            case JoinWord.Match match ->
                throw new IllegalStateException("a match on the wrong way: " + match.correlation());
        };
    }

    private static ProcessorSupplier<String, byte[], String, byte[]> joining(RuleShelf shelf, ScoringConfig config) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new RuleJoinProcessor(shelf, config.detectors().grace());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store(JOINS));
            }
        };
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    private static ProcessorSupplier<String, RuleWord, String, Object> folding(RuleShelf shelf, ScoringConfig config) {
        var fold = new RuleFold(config.rules().stake(), Finding.UNSTAMPED);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, RuleWord, String, Object> get() {
                return new RuleFoldProcessor(
                        fold,
                        shelf,
                        config.detectors().peers().fewest(),
                        config.detectors().cachedStates());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store(STATES));
            }
        };
    }
}

package dev.probity.scoring.bet;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.stream.Everywhere;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Lessons in, bets out; and the bets everywhere, so that whoever weighs a finding knows them. */
public final class BetStage {
    /** Store of bets on every replica. */
    public static final String BETS = "bets";

    private BetStage() {}

    /** Lets every replica know all bets. */
    public static void everywhere(StreamsBuilder builder, Plumbing plumbing) {
        Everywhere.read(builder, Topics.BETS, BETS, "bets-everywhere", BetStage::check, plumbing);
    }

    private static void check(String detector, byte[] bytes) {
        if (!BetJson.read(bytes).detector().equals(detector)) {
            throw new IllegalArgumentException("a bet on another detector than its key says");
        }
    }

    /** Learns from lessons, by detector, over one partition. */
    public static void teach(KStream<String, byte[]> lessons, ScoringConfig config) {
        lessons.repartition(Repartitioned.<String, byte[]>as("bet-lessons")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray())
                        .withNumberOfPartitions(1))
                .process(supplier(BetRules.of(config.bets())), Named.as("bet-teacher"))
                .to(
                        Topics.BETS,
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("bets-out"));
    }

    private static ProcessorSupplier<String, byte[], String, byte[]> supplier(BetRules rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new BetProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(BetProcessor.LESSONS),
                                Serdes.String(),
                                Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
            }
        };
    }
}

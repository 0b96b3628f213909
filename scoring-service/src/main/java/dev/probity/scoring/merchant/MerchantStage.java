package dev.probity.scoring.merchant;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.ring.Encounter;
import dev.probity.scoring.ring.LikenessRules;
import dev.probity.scoring.ring.LockStepRules;
import dev.probity.scoring.ring.RecentReviewers;
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

/** Events of merchants in, findings and words to their like out. */
public final class MerchantStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS =
            List.of(ReviewDetector.BURST, ReviewDetector.RATING, LikenessDetector.TEXT, LikenessDetector.DEVICE);

    /** {@code merchant:id} → {@link MerchantState}: one bounded record a merchant, for ever. */
    public static final String STATES = "merchant-states";
    /** {@code merchant:id}, a zero byte, slot → review: bounded, the oldest are written over. */
    public static final String REVIEWS = "merchant-reviews";

    /** {@code merchant:id} → {@link RecentReviewers}: one bounded record a merchant. */
    static final String RECENT = "merchant-recent";

    static final String FOUND = "merchant-findings";
    static final String TOLD = "merchant-days";
    static final String MET = "merchant-encounters";
    static final String MOVED = "merchant-moved";

    private MerchantStage() {}

    /**
     * What comes of merchants' events.
     *
     * @param findings by subject
     * @param days figures of closed days, by group of like merchants
     * @param encounters reviews written beside others, by {@code reviewer:id}
     * @param moves events that may be gains or say who a merchant is, each once, by merchant
     */
    public record Observed(
            KStream<String, Finding> findings,
            KStream<String, PeerDay> days,
            KStream<String, Encounter> encounters,
            KStream<String, PartyEvent> moves) {}

    public static Observed watch(KStream<String, PartyEvent> events, DetectorConfig config, String policyVersion) {
        var observed = events.process(supplier(config, policyVersion), Named.as("merchants"));
        return new Observed(
                observed.mapValues(value -> (Finding) value, Named.as(FOUND)),
                observed.mapValues(value -> (PeerDay) value, Named.as(TOLD)),
                observed.mapValues(value -> (Encounter) value, Named.as(MET)),
                observed.mapValues(value -> (PartyEvent) value, Named.as(MOVED)));
    }

    private static ProcessorSupplier<String, PartyEvent, String, Object> supplier(
            DetectorConfig config, String policyVersion) {
        var rules = RingRules.of(config, policyVersion);
        var lockStep = LockStepRules.of(config, policyVersion);
        var likeness = LikenessRules.of(config);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, PartyEvent, String, Object> get() {
                return new MerchantProcessor(
                        rules, lockStep, likeness, config.peers().fewest(), config.cachedStates());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store(STATES), store(RECENT), TouchStore.builder(REVIEWS));
            }
        };
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}

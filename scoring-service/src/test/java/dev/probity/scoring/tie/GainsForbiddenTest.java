package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.exchange.PairGain;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.PolicyFixtures;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Gained;
import dev.probity.scoring.tie.TieLetter.Habit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the policy forbids to know of somebody's gains leaves no trace among their errands. */
class GainsForbiddenTest {
    private static final String STAFF = "staff:S-1";
    private static final String MERCHANT = "merchant:M-1";
    private static final Instant TIME = Instant.parse("2026-09-07T09:00:00Z");
    private static final EvidenceRef EVENT =
            new EvidenceRef("/tests", "1", "dev.probity.staff.access.v1", TIME, null, null);

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> affinities = store(TieStores.AFFINITIES);
    private final KeyValueStore<String, byte[]> policies = store(PolicyStore.POLICIES);
    private final AffinityProcessor processor =
            new AffinityProcessor(TieRules.of(ScoringConfigs.defaults().detectors(), "test"), 30);

    private KeyValueStore<String, byte[]> store(String name) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return store;
    }

    @BeforeEach
    void onAnErrand() {
        List.of(TieStores.PATHS, PolicyStage.PEOPLE, PeerStage.PEERS).forEach(this::store);
        processor.init(context);
        tell(new Errand(MERCHANT, "toys", 20_703, 1, false, 0.1f, Habit.UNKNOWN, List.of(), EVENT, TIME));
        gain(-3);
        assertEquals(Map.of(MERCHANT, -3f), gained());
    }

    private void tell(TieLetter letter) {
        processor.process(new Record<>(STAFF, letter, TIME.toEpochMilli()));
    }

    private void gain(float logP) {
        tell(new Gained(
                new PairInput.Gained(new PairGain(STAFF, MERCHANT, 20_706, logP, TIME, "sales", List.of(EVENT)))));
    }

    private Map<String, Float> gained() {
        return AffinityState.of(affinities.get(STAFF)).gained;
    }

    @Test
    void theMoreSurprisingGainIsKept() {
        gain(-1);
        assertEquals(Map.of(MERCHANT, -3f), gained());
        gain(-5);
        assertEquals(Map.of(MERCHANT, -5f), gained());
    }

    @Test
    void whatBecameForbiddenIsForgotten() {
        tell(new Gained(new PairInput.Forbidden()));
        assertEquals(Map.of(), gained());
    }

    @Test
    void ofWhomThePolicyProtectsNoneIsTaken() {
        var policy = PolicyFixtures.confirmed(1, PolicyFixtures.forbiddenIn("DE", Indicator.family(Family.GAIN)));
        policies.put(PolicyStore.IN_FORCE, PolicyFixtures.json(policy).getBytes(StandardCharsets.UTF_8));
        gain(-5);
        assertEquals(Map.of(), gained());
    }
}

package dev.probity.scoring.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.PolicyFixtures;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gains that the policy forbids to know of somebody are neither kept nor told to whoever else keeps them. */
class GainsForbiddenTest {
    private static final String STAFF = "staff:S-1";
    private static final Instant TIME = Instant.parse("2026-09-07T09:00:00Z");
    private static final EvidenceRef EVENT =
            new EvidenceRef("/tests", "1", "dev.probity.merchant.outcome.v1", TIME, null, null);
    private static final PairInput GAIN =
            new PairInput.Gained(new PairGain(STAFF, "merchant:M-1", 20_703, -3, TIME, "sales", List.of(EVENT)));

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> books = store(ExchangeStores.BOOKS, Serdes.String());
    private final KeyValueStore<String, byte[]> policies = store(PolicyStore.POLICIES, Serdes.String());
    private final PairProcessor processor =
            new PairProcessor(GainRules.of(ScoringConfigs.defaults().detectors(), "test"), 8);

    private <K> KeyValueStore<K, byte[]> store(String name, Serde<K> keys) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return store;
    }

    @BeforeEach
    void start() {
        store(ExchangeStores.DOSSIERS, Serdes.Bytes());
        store(PolicyStage.PEOPLE, Serdes.String());
        processor.init(context);
    }

    private List<Object> toldOf(PairInput news) {
        context.resetForwards();
        processor.process(new Record<>(STAFF, news, TIME.toEpochMilli()));
        return context.forwarded(ExchangeStage.GAINS_KEPT).stream()
                .map(forward -> (Object) forward.record().value())
                .toList();
    }

    private void protect() {
        var policy = PolicyFixtures.confirmed(1, PolicyFixtures.forbiddenIn("DE", Indicator.family(Family.GAIN)));
        policies.put(PolicyStore.IN_FORCE, PolicyFixtures.json(policy).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aGainThatMayBeKeptIsToldOn() {
        assertEquals(List.of(GAIN), toldOf(GAIN));
        assertNotNull(books.get(STAFF));
    }

    /** Whose country is unknown is protected as everywhere (ADR 0066). */
    @Test
    void ofWhomThePolicyProtectsNoneIsToldAndNoneKept() {
        protect();
        assertEquals(List.of(), toldOf(GAIN));
        assertNull(books.get(STAFF));
    }

    @Test
    void thatItBecameForbiddenIsToldOnAndItIsErased() {
        toldOf(GAIN);
        var forbidden = new PairInput.Forbidden();
        assertEquals(List.of(forbidden), toldOf(forbidden));
        assertNull(books.get(STAFF));
    }
}

package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.exchange.PairGain;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Habit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of merchants' gains among somebody's errands. */
class ErrandGainsTest {
    private static final String STAFF = "staff:S-1";
    private static final String MERCHANT = "merchant:M-1";
    private static final Instant TIME = Instant.parse("2026-09-07T09:00:00Z");
    private static final EvidenceRef EVENT =
            new EvidenceRef("/tests", "1", "dev.probity.staff.access.v1", TIME, null, null);

    private static final AffinityFold.Tied NO_TIES = new AffinityFold.Tied(new PathState(), true, any -> true);

    private final AffinityFold fold =
            new AffinityFold(TieRules.of(ScoringConfigs.defaults().detectors(), "test"));
    private final AffinityState state = new AffinityState();

    @BeforeEach
    void onAnErrand() {
        var errand = new Errand(MERCHANT, "toys", 20_703, 1, false, 0.1f, Habit.UNKNOWN, List.of(), EVENT, TIME);
        fold.fold(STAFF, state, NO_TIES, errand, PeerLookup.NOBODY);
    }

    private AffinityFold.@Nullable Said hear(PairInput news) {
        return fold.gained(STAFF, state, NO_TIES, news, PeerLookup.NOBODY, TIME);
    }

    private static PairInput gain(String merchant, float logP) {
        return new PairInput.Gained(new PairGain(STAFF, merchant, 20_706, logP, TIME, "sales", List.of(EVENT)));
    }

    @Test
    void theMostSurprisingGainIsKept() {
        assertNotNull(hear(gain(MERCHANT, -3)));
        assertNull(hear(gain(MERCHANT, -1)), "nothing changed");
        assertEquals(Map.of(MERCHANT, -3f), state.gained);
        assertNotNull(hear(gain(MERCHANT, -5)));
        assertEquals(Map.of(MERCHANT, -5f), AffinityState.of(state.bytes()).gained);
    }

    @Test
    void aGainOfAMerchantWithoutAnErrandIsNot() {
        assertNull(hear(gain("merchant:M-2", -3)));
        assertEquals(Map.of(), state.gained);
    }

    @Test
    void whatBecameForbiddenIsForgotten() {
        assertNull(hear(new PairInput.Forbidden()), "nothing changed");
        hear(gain(MERCHANT, -3));
        assertNotNull(hear(new PairInput.Forbidden()));
        assertEquals(Map.of(), state.gained);
    }
}

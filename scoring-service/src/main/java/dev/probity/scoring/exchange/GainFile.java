package dev.probity.scoring.exchange;

import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.peer.PeerLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One merchant's gains, opened.
 *
 * @param subject the merchant, as {@code merchant:id}
 * @param state what is remembered
 * @param peers where baselines are found
 */
record GainFile(String subject, MerchantGains state, PeerLookup peers) {
    /** How the like usually move, as known when that week began. */
    float @Nullable [] like(GainKind kind, int week) {
        var baseline = peers.before(PeerGroups.ofGains(state.category), week);
        return baseline == null ? null : baseline.sums(Course.row(kind));
    }

    /** What merchants gain after touches, as known when that week began. */
    @Nullable
    PeerBaseline touched(int week) {
        return peers.before(List.of(PeerGroups.TOUCHED), week);
    }
}

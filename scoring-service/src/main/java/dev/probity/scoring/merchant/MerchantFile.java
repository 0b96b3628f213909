package dev.probity.scoring.merchant;

import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.ring.RecentReviewers;
import org.jspecify.annotations.Nullable;

/**
 * One merchant's file, opened.
 *
 * @param subject the merchant, as {@code merchant:id}
 * @param state what is remembered
 * @param reviews the last reviews
 * @param recent who wrote them, and when
 * @param peers where baselines are found
 */
record MerchantFile(String subject, MerchantState state, TouchLog reviews, RecentReviewers recent, PeerLookup peers) {
    @Nullable
    PeerBaseline baseline(int day) {
        return peers.before(state.groups(), day);
    }
}

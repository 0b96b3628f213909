package dev.probity.scoring.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One person's bets on pairs, opened, and the dossiers behind them, read when they are wanted. */
final class PairFile {
    /** As {@code staff:id}. */
    final String subject;

    final StakeBook book;
    private final IntFunction<@Nullable PairDossier> stored;
    /** Dossiers changed since the last call, by stand-in of the merchant; empty for one that is to be forgotten. */
    private final Map<Integer, Optional<PairDossier>> changed = new HashMap<>();

    PairFile(String subject, StakeBook book, IntFunction<@Nullable PairDossier> stored) {
        this.subject = subject;
        this.book = book;
        this.stored = stored;
    }

    @Nullable
    PairDossier dossier(int merchant) {
        var now = changed.get(merchant);
        return now == null ? stored.apply(merchant) : now.orElse(null);
    }

    void keep(int merchant, PairDossier dossier) {
        changed.put(merchant, Optional.of(dossier));
    }

    void forget(int merchant) {
        changed.put(merchant, Optional.empty());
    }

    Map<Integer, Optional<PairDossier>> takeChanged() {
        var taken = Map.copyOf(changed);
        changed.clear();
        return taken;
    }
}

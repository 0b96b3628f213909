package dev.probity.cases.record;

import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives entries that wait their place in the log, and signs how far it goes. Any number of replicas run it: who comes second waits for the first, and finds
 * less to do.
 */
@ApplicationScoped
public class Sequencer {
    /** Entries between two checkpoints, at most; bounds how long others wait. */
    private static final int BATCH = 500;

    private final LogStore store;
    private final LogKeys keys;
    private final Clock clock;

    Sequencer(LogStore store, LogKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /** True as long as there may be more to do. */
    @ByRule
    @WithTransaction
    public Uni<Boolean> round() {
        return store.waiting(1)
                .chain(one -> one.isEmpty()
                        ? Uni.createFrom().item(false)
                        : store.lock().chain(() -> store.waiting(BATCH)).chain(this::place));
    }

    private Uni<Boolean> place(List<LogEntryEntity> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return store.latest()
                .map(last -> last == null ? 0L : last.size)
                .chain(size -> store.nodes(MerkleTree.range(0, size))
                        .chain(known -> store.numbers(cases(waiting))
                                .chain(numbers -> grow(size, known, placed(size, waiting, numbers)))))
                .replaceWith(waiting.size() == BATCH);
    }

    private Uni<Void> grow(long size, Map<Node, Hash> known, List<LogStore.Placed> placed) {
        var now = clock.instant();
        var leaves = placed.stream().map(entry -> Leaf.hash(entry.leaf())).toList();
        var fresh = MerkleTree.grown(size, known, leaves);
        var all = new HashMap<>(known);
        all.putAll(fresh);
        var after = size + placed.size();
        var root = MerkleTree.join(MerkleTree.range(0, after), all);
        var note = keys.signing().sign(Checkpoint.text(keys.origin(), after, root));
        return store.place(placed, now).chain(() -> store.grow(fresh)).chain(() -> store.seal(after, root, note, now));
    }

    private static List<UUID> cases(List<LogEntryEntity> waiting) {
        return waiting.stream()
                .map(entry -> entry.caseId)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }

    private static List<LogStore.Placed> placed(long size, List<LogEntryEntity> waiting, Map<UUID, Long> numbers) {
        var counted = new HashMap<>(numbers);
        var placed = new ArrayList<LogStore.Placed>();
        for (var entry : waiting) {
            var number = entry.caseId == null ? null : counted.merge(entry.caseId, 1L, Long::sum);
            var commitment = Leaf.commitment(Objects.requireNonNull(entry.salt), Objects.requireNonNull(entry.content));
            var leaf = new Leaf(
                    entry.at,
                    entry.actor,
                    entry.act,
                    entry.caseId,
                    number,
                    entry.alertId,
                    entry.version,
                    entry.ground,
                    commitment);
            placed.add(new LogStore.Placed(entry.arrival, size + placed.size(), number, commitment, leaf.json()));
        }
        return placed;
    }
}

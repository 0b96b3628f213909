package dev.probity.cases.outbox;

import dev.probity.cases.CaseConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The store as one replica uses it, which may die at any step of that: what it did before stands, what comes after doesn't happen. */
@Vetoed
final class MortalStore extends OutboxStore {
    /** Where it dies. */
    enum Death {
        NOT_YET,
        AFTER_TAKING,
        BEFORE_MARKING,
        AFTER_MARKING,
        DEAD
    }

    private final OutboxStore store;
    private volatile Death death = Death.NOT_YET;
    private volatile int taken;

    MortalStore(OutboxStore store) {
        this.store = store;
    }

    void dies(Death where) {
        death = where;
    }

    /** Whether its replica is to be replaced. */
    boolean isDead() {
        return death == Death.DEAD;
    }

    /** How many letters it took last. */
    int taken() {
        return taken;
    }

    private <T> Uni<T> crash() {
        death = Death.DEAD;
        return Uni.createFrom().failure(new IllegalStateException("the replica died"));
    }

    private Uni<Void> mark(Uni<Void> marking) {
        return switch (death) {
            case NOT_YET, AFTER_TAKING -> marking;
            case AFTER_MARKING -> marking.chain(this::crash);
            case BEFORE_MARKING, DEAD -> crash();
        };
    }

    @Override
    public Uni<List<Letter>> take(Route route, String owner, Instant now, CaseConfig.Outbox config) {
        if (isDead()) {
            return crash();
        }
        return store.take(route, owner, now, config)
                .chain(letters ->
                        death == Death.AFTER_TAKING ? crash() : Uni.createFrom().item(letters))
                .invoke(letters -> taken = letters.size());
    }

    @Override
    public Uni<Void> sent(UUID id, Instant now) {
        return Uni.createFrom().deferred(() -> mark(store.sent(id, now)));
    }

    @Override
    public Uni<Void> failed(UUID id, Instant again, String why) {
        return Uni.createFrom().deferred(() -> mark(store.failed(id, again, why)));
    }

    @Override
    public Uni<Void> died(UUID id, Instant now, String why) {
        return Uni.createFrom().deferred(() -> mark(store.died(id, now, why)));
    }
}

package dev.probity.cases.outbox;

import static org.awaitility.Awaitility.await;

import dev.probity.cases.CaseConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A relay whose letters stay under way until somebody says how it ended. */
final class Replica {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Retries retries;
    private final MortalStore store;
    private final OutboxRelay relay;
    private final Context context;
    private final List<Underway> underway = new CopyOnWriteArrayList<>();
    private final AtomicInteger carried = new AtomicInteger();
    private volatile boolean running;

    /** A letter on its way. */
    record Underway(Letter letter, UniEmitter<? super Void> end) {}

    Replica(
            OutboxStore store,
            Route route,
            Retries retries,
            Clock clock,
            CaseConfig.Outbox config,
            String owner,
            Vertx vertx) {
        this.retries = retries;
        this.store = new MortalStore(store);
        this.relay = new OutboxRelay(
                this.store,
                new OutboxRelay.Way(route, this::carry, retries),
                clock,
                config,
                owner,
                new SimpleMeterRegistry());
        this.context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
    }

    private Uni<Void> carry(Letter letter) {
        return Uni.createFrom().emitter(end -> {
            underway.add(new Underway(letter, end));
            carried.incrementAndGet();
        });
    }

    List<Underway> underway() {
        return List.copyOf(underway);
    }

    /** Whether a letter that failed now is given up. */
    boolean givesUp(Letter letter) {
        return retries.tries() > 0 && letter.tries() >= retries.tries();
    }

    boolean isDead() {
        return store.isDead();
    }

    void dies(MortalStore.Death where) {
        store.dies(where);
    }

    /** Starts to send, unless it is at it. */
    void run() {
        if (running) {
            return;
        }
        running = true;
        carried.set(0);
        context.runOnContext(x -> relay.run()
                .onTermination()
                .invoke(() -> running = false)
                .subscribe()
                .with(done -> {}, failure -> {}));
        rests();
    }

    /** A letter comes to its end: null where it was taken in. */
    void ends(Underway one, @Nullable Throwable failure) {
        underway.remove(one);
        if (underway.isEmpty()) {
            carried.set(0);
        }
        context.runOnContext(x -> {
            if (failure == null) {
                one.end().complete(null);
            } else {
                one.end().fail(failure);
            }
        });
        rests();
    }

    /** Until nothing goes on before somebody says how a letter ended. */
    private void rests() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(PATIENCE)
                .until(() -> !running || !underway.isEmpty() && carried.get() >= store.taken());
    }
}

package dev.probity.cases.record;

import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.outbox.Parcel;
import dev.probity.cases.outbox.Route;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/**
 * Sends the latest checkpoint to where others keep it: against whoever holds both database and signing key, what somebody else has is the only witness. Any number of
 * replicas run it; each checkpoint that is sent goes once.
 */
@ApplicationScoped
public class CheckpointSending {
    static final String TOPIC = "probity.checkpoints";

    private final LogStore store;
    private final Outbox outbox;
    private final Clock clock;

    CheckpointSending(LogStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing, where the latest was sent, one before it still waits, or there is none yet. One replica after the other, so that none overtakes. */
    @ByRule
    @WithTransaction
    public Uni<Void> round() {
        return store.lock()
                .chain(() -> store.toSend(clock.instant(), TOPIC))
                .chain(latest -> latest == null ? Uni.createFrom().voidItem() : outbox.add(parcel(latest)));
    }

    private Parcel parcel(Checkpoint latest) {
        var about = UUID.nameUUIDFromBytes(latest.note().getBytes(StandardCharsets.UTF_8));
        return new Parcel(Route.KAFKA, TOPIC, latest.origin(), UUID.randomUUID(), about, null, outbox.write(latest));
    }
}

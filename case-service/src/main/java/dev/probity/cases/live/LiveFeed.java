package dev.probity.cases.live;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Cause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes, as it changes, for whoever has a page open on this replica. */
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final LiveEvent RESYNC = new LiveEvent(LiveKind.RESYNC, null, null);
    private static final LiveEvent DEAF = new LiveEvent(LiveKind.DEAF, null, null);

    private final BroadcastProcessor<LiveEvent> changes = BroadcastProcessor.create();
    private final AtomicReference<@Nullable Long> behind = new AtomicReference<>();
    /** From the start until the database is listened to, and whenever it can't be. */
    private volatile boolean deaf = true;

    private final Clock clock;
    private final CaseConfig config;

    LiveFeed(Clock clock, CaseConfig config) {
        this.clock = clock;
        this.config = config;
    }

    void heard(@Observes Bell bell) {
        if (!bell.channel().equals(BellRope.LIVE)) {
            return;
        }
        try {
            changes.onNext(event(bell.payload()));
        } catch (RuntimeException e) {
            LOG.warnf("a change that nobody can read %s", Cause.of(e));
        }
    }

    /** Changes that this reader may hear of, and a heartbeat (DEAF in its place while the database cannot be listened to); one who can't keep up misses changes, and is told to read everything anew. */
    public Multi<LiveEvent> follow(Predicate<LiveKind> may) {
        var missed = new AtomicBoolean();
        var heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> heartbeat());
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(this::heartbeat),
                        changes.filter(event -> may.test(event.kind()))
                                .onOverflow()
                                .invoke(dropped -> missed.set(true))
                                .dropPreviousItems()
                                .map(event -> missed.getAndSet(false) ? RESYNC : event),
                        heartbeats);
    }

    private LiveEvent heartbeat() {
        return deaf ? DEAF : new LiveEvent(LiveKind.HEARTBEAT, null, behind.get());
    }

    private LiveEvent event(String payload) {
        if (payload.equals(BellRope.RESYNC)) {
            deaf = false;
            return RESYNC;
        }
        if (payload.equals(BellRope.DEAF)) {
            deaf = true;
            return DEAF;
        }
        var parts = payload.split(" ");
        var late = Math.max(0, clock.millis() - Long.parseLong(parts[2]));
        var kind = LiveKind.valueOf(parts[0]);
        if (kind != LiveKind.CASE) {
            behind.set(late);
        }
        return new LiveEvent(kind, UUID.fromString(parts[1]), late);
    }
}

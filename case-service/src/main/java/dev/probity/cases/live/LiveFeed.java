package dev.probity.cases.live;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Cause;
import dev.probity.cases.wall.OwnContext;
import dev.probity.cases.wall.Reader;
import dev.probity.cases.wall.Walls;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes, as it changes, for whoever has a page open on this replica. */
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    static final LiveEvent RESYNC = new LiveEvent(LiveKind.RESYNC, null, null);
    private static final LiveEvent DEAF = new LiveEvent(LiveKind.DEAF, null, null);

    private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();
    private final ChangesHeard heard;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Long> behind = new AtomicReference<>();
    /** From the start until the database is listened to, and whenever it can't be. */
    private volatile boolean deaf = true;

    private final Clock clock;
    private final CaseConfig config;
    private final Walls walls;

    LiveFeed(Clock clock, CaseConfig config, Walls walls, Vertx vertx) {
        this.clock = clock;
        this.config = config;
        this.heard = new ChangesHeard(
                this::sight,
                (event, sight) -> changes.onNext(new Change(event, sight)),
                work -> OwnContext.run(vertx, work));
        this.walls = walls;
    }

    private record Change(LiveEvent event, Sight sight) {}

    void heard(@Observes Bell bell) {
        if (!bell.channel().equals(BellRope.LIVE)) {
            return;
        }
        try {
            heard.add(event(bell.payload()));
        } catch (RuntimeException e) {
            LOG.warnf("a change that nobody can read %s", Cause.of(e));
        }
    }

    /** One question for all that is waiting and all who listen. */
    private Uni<Sight> sight(Set<UUID> changed) {
        var listening = Set.copyOf(readers);
        return changed.isEmpty() || listening.isEmpty()
                ? Uni.createFrom().item(Sight.NONE)
                : walls.unseen(changed, listening).map(blind -> new Sight(listening, blind));
    }

    /** Changes that this reader may hear of, and a heartbeat (DEAF in its place while the database cannot be listened to); one who can't keep up misses changes, and is told to read everything anew. */
    public Multi<LiveEvent> follow(Reader reader, Predicate<LiveKind> may) {
        var missed = new AtomicBoolean();
        var heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> heartbeat(may));
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(() -> heartbeat(may)),
                        changes.onSubscription()
                                .invoke(() -> readers.add(reader))
                                .onTermination()
                                .invoke(() -> readers.remove(reader))
                                .filter(change -> may.test(change.event().kind())
                                        && !change.sight().hides(change.event(), reader))
                                .map(change -> change.sight().of(change.event(), reader))
                                .onOverflow()
                                .invoke(dropped -> missed.set(true))
                                .dropPreviousItems()
                                .map(event -> missed.getAndSet(false) ? RESYNC : event),
                        heartbeats);
    }

    /** How many somebody holds here. */
    long streamsOf(String user) {
        return readers.stream().filter(reader -> reader.user().equals(user)).count();
    }

    /** That something came from Kafka shows in how far behind it was: for those alone who hear of what comes from there. */
    private LiveEvent heartbeat(Predicate<LiveKind> may) {
        if (deaf) {
            return DEAF;
        }
        return new LiveEvent(LiveKind.HEARTBEAT, null, may.test(LiveKind.ALERT) ? behind.get() : null);
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
        if (kind == LiveKind.ALERT || kind == LiveKind.RISK) {
            behind.set(late);
        }
        return new LiveEvent(kind, UUID.fromString(parts[1]), late);
    }
}

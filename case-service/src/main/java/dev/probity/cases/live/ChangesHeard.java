package dev.probity.cases.live;

import dev.probity.cases.http.Cause;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Changes on their way from the database to open pages, in their order: all that are waiting are looked up at once, for who must not hear of them. */
final class ChangesHeard {
    private static final Logger LOG = Logger.getLogger(ChangesHeard.class);
    private static final int AT_ONCE = 500;
    /** A database that says nothing must not keep pages waiting for the next change for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Queue<LiveEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Function<Set<UUID>, Uni<Sight>> sights;
    private final BiConsumer<LiveEvent, Sight> tell;
    private final Executor apart;

    ChangesHeard(Function<Set<UUID>, Uni<Sight>> sights, BiConsumer<LiveEvent, Sight> tell, Executor apart) {
        this.sights = sights;
        this.tell = tell;
        this.apart = apart;
    }

    void add(LiveEvent event) {
        waiting.add(event);
        look();
    }

    private void look() {
        if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            apart.execute(this::round);
        }
    }

    private void round() {
        var events = new ArrayList<LiveEvent>();
        while (events.size() < AT_ONCE && !waiting.isEmpty()) {
            events.add(Objects.requireNonNull(waiting.poll()));
        }
        var ids = events.stream().map(LiveEvent::id).filter(Objects::nonNull).collect(Collectors.toSet());
        Uni.createFrom()
                .deferred(() -> sights.apply(ids))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(sight -> tell(events, sight), failure -> tell(untold(events, failure), Sight.NONE));
    }

    private void tell(List<LiveEvent> events, Sight sight) {
        try {
            events.forEach(event -> tell.accept(event, sight));
        } finally {
            busy.set(false);
            look();
        }
    }

    /** Nobody hears of what could not be looked up, but that there was something: each reads anew what they may. */
    private static List<LiveEvent> untold(List<LiveEvent> events, Throwable failure) {
        LOG.warnf("changes could not be told one by one %s", Cause.of(failure));
        return Stream.concat(Stream.of(LiveFeed.RESYNC), events.stream().filter(event -> event.id() == null))
                .toList();
    }
}

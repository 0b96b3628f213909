package dev.probity.cases.live;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.wall.Reader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Streams of open pages: each lasts no longer than the sign-in that it was opened with, and nobody holds more than their share. */
@ApplicationScoped
class LiveStreams {
    /** For so long a stream goes on after it told its end: its page opens the next one beside it meanwhile, and misses nothing. */
    static final Duration TAIL = Duration.ofSeconds(5);

    private static final LiveEvent END = new LiveEvent(LiveKind.END, null, null);

    private final LiveFeed feed;
    private final CaseConfig config;
    private final Clock clock;

    LiveStreams(LiveFeed feed, CaseConfig config, Clock clock) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One more stream of that reader.
     *
     * @param expiry of the sign-in; null where it isn't known
     */
    Multi<LiveEvent> open(Reader reader, Predicate<LiveKind> may, @Nullable Instant expiry) {
        if (feed.streamsOf(reader.user()) >= config.live().streams()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY, "You have as many pages open as can hear of changes at once. Close some.");
        }
        var lasts = lasts(clock.instant(), expiry, config.live().longest(), config.heartbeat());
        var end = Uni.createFrom().item(END).onItem().delayIt().by(lasts).toMulti();
        return Multi.createBy()
                .merging()
                .streams(feed.follow(reader, may), end)
                .select()
                .first(lasts.plus(TAIL));
    }

    /** At least for one heartbeat: with a clock that is ahead of the identity provider's, pages would ask without pause. */
    static Duration lasts(Instant now, @Nullable Instant expiry, Duration longest, Duration heartbeat) {
        if (expiry == null) {
            return longest;
        }
        var left = Duration.between(now, expiry);
        if (left.compareTo(heartbeat) < 0) {
            return heartbeat;
        }
        return left.compareTo(longest) < 0 ? left : longest;
    }
}

package dev.probity.cases.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.probity.cases.CaseConfig;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much each user name may ask of this replica: a bucket that fills by itself, so that one who asks without end keeps nobody else waiting. */
@ApplicationScoped
class RateLimits {
    /** Whoever comes back later finds a full bucket, as theirs would have been. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST_PEOPLE = 100_000;

    private final LoadingCache<String, Bucket> buckets;
    private final int burst;
    private final int perSecond;

    RateLimits(CaseConfig config) {
        var rate = config.rate();
        this.burst = rate.burst();
        this.perSecond = rate.perSecond();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .expireAfterAccess(REMEMBERED)
                .build(user -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /**
     * What one request left of somebody's bucket.
     *
     * @param allowed whether there was room for it
     * @param left requests that they may make at once now
     * @param fullIn seconds until the bucket is full again, rounded up
     */
    record Taken(boolean allowed, long left, long fullIn) {}

    /** Takes one request of theirs, if there is room for it. */
    Taken take(String user) {
        var probe = of(user).tryConsumeAndReturnRemaining(1);
        var left = probe.getRemainingTokens();
        return new Taken(probe.isConsumed(), left, Math.ceilDiv(burst - left, perSecond));
    }

    /** Requests at once. */
    int burst() {
        return burst;
    }

    /** Seconds in which an empty bucket fills, rounded up. */
    int window() {
        return Math.ceilDiv(burst, perSecond);
    }

    Bucket of(String user) {
        return buckets.get(user);
    }
}
